#!/usr/bin/env bash
# What the processor costs a compilation, in turns; prints medians and their ratios to the first:
#   none      javac without processors
#   floor     the same with the generated guard among the sources: javac compiles it all the same
#   rounds    with a processor that only writes that guard: javac's own cost of having a processor
#   generate  with ours, without the search for undeclared cookies
#   search    with ours and the search
#
#   mvn -DskipTests package && benchmarks/compile-time.sh [CLASSES] [COOKIES] [ROUNDS]
#
# JAVA_HOME chooses the compiler; JAVAC_FLAGS adds to it, such as -J-XX:TieredStopAtLevel=1. CPU time (user and system) is what counts: it hardly depends on what
# else the machine does.
set -euo pipefail

classes=${1:-2000}
cookies=${2:-200}
rounds=${3:-7}
root=$(cd "$(dirname "$0")/.." && pwd)
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for module in annotations runtime policy processor; do
  [ -d "$root/$module/target/classes" ] || { echo "first: mvn -DskipTests package" >&2; exit 1; }
done
mvn -q -f "$root/pom.xml" -pl annotations,runtime,policy,processor \
  dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$work/libraries" \
  -Dmdep.outputAbsoluteArtifactFilename=true -Dmdep.regenerateFile=true 2>/dev/null || true
own="$root/annotations/target/classes:$root/runtime/target/classes"
processors="$own:$root/policy/target/classes:$root/processor/target/classes:$(cat "$work/libraries")"

"$java" "$root/benchmarks/CompileTimeSources.java" "$work/src" "$classes" "$cookies"
find "$work/src" -name '*.java' | sort > "$work/files"

# compile MODE OPTION...: prints CPU and wall time in seconds
compile() {
  local mode=$1 out="$work/out"
  shift
  rm -rf "$out" && mkdir "$out"
  TIMEFORMAT='%U %S %R'
  { time "$javac" -J-Xmx2g ${JAVAC_FLAGS:-} --release 17 -nowarn -d "$out" -cp "$own" "$@" "@$work/files" \
      > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; } 2> "$work/time"
  awk -v mode="$mode" '{ print mode, $1 + $2, $3 }' "$work/time"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# The guard as the processor writes it, and a processor that does nothing else.
compile generate -processorpath "$processors" -Abiscotti.undeclared=off > /dev/null
guard="$work/BenchCookiesGuard.java"
cp "$work/out/bench/BenchCookiesGuard.java" "$guard"
mkdir -p "$work/given/META-INF/services"
"$javac" -proc:none -d "$work/given" "$root/benchmarks/GivenSourceProcessor.java"
echo GivenSourceProcessor > "$work/given/META-INF/services/javax.annotation.processing.Processor"

: > "$work/times"
for ((round = 0; round <= rounds; round++)); do
  {
    compile none -proc:none
    compile floor -proc:none "$guard"
    compile rounds -processorpath "$work/given" -Asource="$guard" -Aname=bench.BenchCookiesGuard
    compile generate -processorpath "$processors" -Abiscotti.undeclared=off
    compile search -processorpath "$processors"
  } > "$work/round"
  # The first round warms the disk.
  [ "$round" -gt 0 ] && cat "$work/round" >> "$work/times"
done

uname -srm
grep -m1 'model name' /proc/cpuinfo 2>/dev/null || true
"$javac" -version
echo "$classes classes, $cookies cookies, $(cat "$work"/src/bench/*.java | wc -l) lines, medians of $rounds"
for mode in none floor rounds generate search; do
  cpu=$(awk -v m=$mode '$1 == m { print $2 }' "$work/times" | median)
  wall=$(awk -v m=$mode '$1 == m { print $3 }' "$work/times" | median)
  [ "$mode" = none ] && base=$cpu
  awk -v m=$mode -v c="$cpu" -v w="$wall" -v b="$base" \
    'BEGIN { printf "%-9s %7.2f s CPU %7.2f s wall  x %.3f\n", m, c, w, c / b }'
done
