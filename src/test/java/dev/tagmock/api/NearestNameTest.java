package dev.tagmock.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is proposed if no more than a quarter of the letters differ: nothing far-off. */
class NearestNameTest {
    private static final List<String> NAMES = List.of("a.b.fixtures", "labels", "name", "instance_ids", "bk_biz_id");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "label, labels",
        "LABELS, labels",
        "lables, labels",
        "nmae, ",
        "nam, name",
        "instanceIds, instance_ids",
        "x.fixtures, a.b.fixtures",
        "fixtures, a.b.fixtures",
        "bk_biz, bk_biz_id",
        "biz_id, bk_biz_id",
        "x.fixture, ",
        "bizid, ",
        "id, ",
        "x, ",
        "'', ",
        "metadata, ",
        "bk_bizid, bk_biz_id"
    })
    void similar(String misspelt, @Nullable String proposed) {
        assertThat(NearestName.similar(misspelt, NAMES).orElse(null)).isEqualTo(proposed);
        assertThat(NearestName.hint(misspelt, NAMES))
                .isEqualTo(proposed == null ? "" : ", did you mean " + proposed + "?");
    }
}
