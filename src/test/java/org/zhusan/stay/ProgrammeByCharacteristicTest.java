package org.zhusan.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhusan.ShippedTable;

/** What is proposed to whom (D2): modules add up, every row is reached, nobody of the five characteristics goes without, nothing tells a diagnosis. */
class ProgrammeByCharacteristicTest {
    private static final List<String> CATEGORIES = Arrays.stream(SocialCharacteristic.values())
            .map(SocialCharacteristic::code)
            .toList();

    private final ShippedTable table = new ShippedTable("programmeByCharacteristic");

    @ParameterizedTest(name = "{0} of {1}, {2}, mother under eighteen: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "orphan            |  0 | unknown | false | attachmentPlay namedCarer kinSearch guardianship",
                "orphan            |  6 | unknown | false | attachmentPlay namedCarer kinSearch guardianship",
                "orphan            |  7 | unknown | false | namedCarer kinSearch guardianship schoolBridge griefGroup childsLawyer",
                "orphan            | 17 | unknown | true  | namedCarer kinSearch guardianship schoolBridge griefGroup childsLawyer childProtection schoolBridge",
                "childOfSoloParent |  0 | unknown | false | playTherapy motherAndChild",
                "childOfSoloParent |  1 | unknown | false | playTherapy motherAndChild kindergarten",
                "childOfSoloParent |  6 | unknown | false | playTherapy motherAndChild kindergarten",
                "childOfSoloParent |  7 | unknown | false | schoolBridge language wellbeingTalks",
                "childOfSoloParent | 13 | unknown | false | schoolBridge language wellbeingTalks",
                "childOfSoloParent | 14 | unknown | false | schoolBridge language wellbeingTalks careerTalk",
                "womanWithChildren | 30 | married | false | parenting traumaCounselling legalHelp benefits theology",
                "womanWithChildren | 30 | widow   | false | parenting traumaCounselling legalHelp benefits theology factOfDeath",
                "woman             | 18 | widow   | false | traumaCounselling legalHelp vocation theology",
                "man               | 40 | unknown | false | traumaCounselling vocation familyContact theology",
            })
    void proposes(String category, int age, String maritalStatus, boolean youngMother, String modules) {
        assertThat(ask(category, age, maritalStatus, youngMother)).containsExactly(modules.split(" "));
    }

    @Test
    void everyRowIsReachedAndNobodyGoesWithoutAModule() {
        Set<String> hit = new HashSet<>();
        for (String category : CATEGORIES) {
            for (int age = 0; age < 90; age++) {
                boolean child = category.equals("orphan") || category.equals("childOfSoloParent");
                if (child == (age < 18)) {
                    assertThat(ask(category, age, "widow", child && age >= 15)).isNotEmpty();
                    hit.addAll(table.rowsHit());
                }
            }
        }
        assertThat(table.rows()).containsExactlyInAnyOrderElementsOf(hit);
    }

    @Test
    void whoFitsNowhereIsProposedNothingAndACaseManagerChooses() {
        assertThat(ask("somethingElse", 30, "unknown", false)).isEmpty();
    }

    @Test
    void neitherWhatIsAskedNorWhatIsProposedTellsAnIllness() {
        assertThat(table.inputs()).containsExactly("category", "age", "maritalStatus", "youngMother");
        for (String category : CATEGORIES) {
            for (int age : new int[] {0, 5, 10, 15, 30}) {
                assertThat(ask(category, age, "widow", true)).noneMatch(it -> it.toLowerCase(Locale.ROOT)
                        .matches(".*(nutrition|antenatal|rehabilitation|pregnan|paediatric).*"));
            }
        }
    }

    private List<String> ask(String category, int age, String maritalStatus, boolean youngMother) {
        return table
                .ask(Map.of(
                        "category", category,
                        "age", age,
                        "maritalStatus", maritalStatus,
                        "youngMother", youngMother))
                .stream()
                .map(it -> (String) it.get("module"))
                .toList();
    }
}
