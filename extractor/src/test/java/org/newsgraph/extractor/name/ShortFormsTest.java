package org.newsgraph.extractor.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortFormsTest {

  private final ShortForms forms = new ShortForms();

  @ParameterizedTest
  @CsvSource({
    "蒙方, 蒙古",
    "塔方, 塔吉克斯坦",
    "新方, 新加坡",
    "中方, 中国",
    "中, 中国",
    "巴方, 巴西",
  })
  void aSideOfTalksFitsItsCountry(String side, String country) {
    assertThat(forms.fit(EntityType.PLACE, side, country)).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @CsvSource({"中方, 中非", "西方, 西班牙", "塔方, 塔城", "中方, 美国"})
  void itFitsNoOther(String side, String place) {
    assertThat(forms.fit(EntityType.PLACE, side, place)).isLessThan(0.5);
  }

  @ParameterizedTest
  @CsvSource({"巴方, 巴勒斯坦, 巴西", "中, 中国, 中方"})
  void theCountryItMostlyStandsForFitsBetter(String side, String better, String worse) {
    assertThat(forms.fit(EntityType.PLACE, side, better))
        .isGreaterThan(forms.fit(EntityType.PLACE, side, worse));
  }
}
