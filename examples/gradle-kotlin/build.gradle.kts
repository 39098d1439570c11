plugins {
    application
}

repositories {
    mavenCentral()
    mavenLocal() // until Biscotti is on Maven Central
}

val biscottiVersion = "0.1.0-SNAPSHOT"
val biscotti: Configuration by configurations.creating

dependencies {
    implementation("dev.biscotti:biscotti-runtime:$biscottiVersion")
    annotationProcessor("dev.biscotti:biscotti-processor:$biscottiVersion")
    biscotti("dev.biscotti:biscotti-tooling:$biscottiVersion")
}

application {
    mainClass = "shop.ShopServer"
}

// Locks and translations are resources, which Gradle copies to another folder than the classes.
val facts = file("src/main/resources/META-INF/biscotti")

tasks.compileJava {
    options.release = 17
    inputs.files(fileTree(facts))
    options.compilerArgs.addAll(listOf("-Abiscotti.locks=$facts", "-Abiscotti.translations=$facts"))
}

fun biscottiTask(name: String, arguments: List<String>) =
    tasks.register<JavaExec>(name) {
        dependsOn(tasks.classes)
        classpath = biscotti
        mainClass = "dev.biscotti.tooling.command.BiscottiCommand"
        args(arguments)
    }

val biscottiCheck = biscottiTask("biscottiCheck",
    listOf("check", "--classes", "build/classes/java/main", "README.md"))
biscottiTask("biscottiUpdate",
    listOf("update", "--classes", "build/classes/java/main", "README.md"))
biscottiTask("biscottiAccept",
    listOf("accept", "--classes", "build/classes/java/main"))

tasks.check { dependsOn(biscottiCheck) }
