package com.primeinterviews.mentor.directory;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AnyScriptTest {

  private final MentorApi mentors;
  private final String mine = "s" + UUID.randomUUID();

  AnyScriptTest(@Autowired Api api) {
    this.mentors = new MentorApi(api);
  }

  @BeforeEach
  void someMentors() {
    for (var name :
        List.of(
            "प्रिया शर्मा",
            "रिया पटेल",
            "محمّد عبد الله",
            "محمد علي",
            "שָׁלוֹם כהן",
            "สุชาติ์ น้ำใจ",
            "Nguyễn Văn Ánh",
            "Łukasz Żółć",
            "ΓΙΏΡΓΟΣ Παπαδόπουλος",
            "김철수")) {
      mentors.published(aProfile().named(name).specialisedIn(mine));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "प्रिया, प्रिया शर्मा",
    "प्र, प्रिया शर्मा",
    "शर्मा प्रि, प्रिया शर्मा",
    "रिया, रिया पटेल",
    "محمد, محمد علي;محمّد عبد الله",
    "محمّد عبد, محمّد عبد الله",
    "שלום, שָׁלוֹם כהן",
    "สุชา น้ำ, สุชาติ์ น้ำใจ",
    "nguyen van a, Nguyễn Văn Ánh",
    "LUKASZ ZOLC, Łukasz Żółć",
    "γιωργος παπαδ, ΓΙΏΡΓΟΣ Παπαδόπουλος",
    "김철, 김철수",
  })
  void aNameIsFoundByItsBeginningsWithAndWithoutSigns(String search, String found) {
    var query = URLEncoder.encode(search, StandardCharsets.UTF_8);
    assertThat(mentors.names("specialties=" + mine + "&search=" + query))
        .containsExactlyInAnyOrder(found.split(";"));
  }
}
