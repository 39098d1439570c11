package dev.biscotti.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class InventorySchemaTest {
  private final Schema schema = schema();

  static Stream<PolicyDeclaration> policies() {
    return Stream.of(
        ExamplePolicies.kontra().declaration(),
        ExamplePolicies.aktara().declaration(),
        ExamplePolicies.storefront().declaration(),
        ExamplePolicies.large(200),
        LanguagesTest.POLICY,
        EverythingStated.POLICY,
        PolicyDeclaration.of("empty", LocalDate.of(2026, 1, 1)).build());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everyInventoryIsValid(PolicyDeclaration policy) {
    assertThat(errors(inventory(policy))).isEmpty();
  }

  @Test
  void noCookiesAreAnEmptyList() {
    String inventory = inventory(PolicyDeclaration.of("none", LocalDate.of(2026, 1, 1)).build());

    assertThat(inventory).startsWith("{\n  \"schemaVersion\" : 1,\n").contains("\"cookies\" : [ ]");
  }

  /** Each line has a valid part of the inventory and its invalid replacement. */
  @ParameterizedTest
  @CsvSource({
    "'\"schemaVersion\" : 1', '\"schemaVersion\" : 2'",
    "'\"effective\" : \"2026-06-01\"', '\"effective\" : \"June\"'",
    "'\"noticeDays\" : 14', '\"noticeDays\" : -1'",
    "'\"noticeDays\" : 14', '\"noticeDays\" : \"14\"'",
    "'\"regime\" : \"OPT_OUT\"', '\"regime\" : \"NONE\"'",
    "'\"because\" : \"AUTHENTICATION\",', ''",
    "'\"because\" : \"AUTHENTICATION\"', '\"because\" : \"FUN\"'",
    "'\"category\" : \"analytics\",', '\"category\" : \"analytics\", \"because\" : \"SECURITY\",'",
    "'\"kind\" : \"LASTING\"', '\"kind\" : \"UNTIL_CLEARED\"'",
    "'\"maxAge\" : \"P13M\"', '\"maxAge\" : \"13 months\"'",
    "'\"sameSite\" : \"NONE\"', '\"sameSite\" : \"None\"'",
    "'\"storage\" : \"LOCAL_STORAGE\"', '\"storage\" : \"PIXEL\"'",
    "'\"setBy\" : \"SCRIPT\",', ''",
    "'\"secure\" : true', '\"secure\" : \"true\"'",
    "'\"reason\" : \"Removed together with the old basket.\"', '\"reason\" : \"\"'",
    "'\"purpose\" : \"Counts returning visitors.\"', '\"purpos\" : \"Counts returning visitors.\"'",
  })
  void wrongInventoriesAreRejected(String right, String wrong) {
    String inventory = inventory(ExamplePolicies.storefront().declaration());
    assertThat(inventory).contains(right);

    assertThat(errors(inventory.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void everyMemberIsDescribed() {
    JsonNode definitions = schema.getSchemaNode().get("$defs");
    List<JsonNode> members = new ArrayList<>();
    schema.getSchemaNode().findParents("required").stream()
        .filter(definition -> definition.has("properties"))
        .forEach(definition -> members.addAll(definition.get("properties").values()));

    assertThat(members).hasSizeGreaterThan(70);
    for (JsonNode member : members) {
      if (!member.has("description") && member.has("$ref")) {
        String definition = member.get("$ref").stringValue().substring("#/$defs/".length());
        assertThat(definitions.get(definition).has("description")).as(definition).isTrue();
      } else {
        assertThat(member.has("description")).as(member.toString()).isTrue();
      }
    }
  }

  private List<Error> errors(String inventory) {
    return schema.validate(inventory, InputFormat.JSON);
  }

  private static String inventory(PolicyDeclaration policy) {
    return InventoryDocument.of(policy);
  }

  private static Schema schema() {
    try (InputStream stream =
        Objects.requireNonNull(
            PolicyDocuments.class.getResourceAsStream("inventory-1.schema.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(stream, InputFormat.JSON);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
