package id.kentongan.text.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ModelTests {
    @Test
    void comesBackFromAFileAsItWas() throws IOException {
        byte[] rows = new byte[8 * Head.width()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) (i * 31);
        }
        Model model = model(rows, 0.25f);

        Model read = Model.read(new ByteArrayInputStream(bytes(model)));

        assertThat(read.version()).isEqualTo("2026.11.1");
        assertThat(read.rows()).isEqualTo(rows);
        assertThat(read.scale()).isEqualTo(model.scale());
        assertThat(read.bias()).isEqualTo(model.bias());
        assertThat(read.stars()).isEqualTo(model.stars());
        assertThat(read.languages()).isEqualTo(model.languages());
        assertThat(read.mask()).isEqualTo(7);
        assertThat(bytes(read)).isEqualTo(bytes(model));
    }

    @Test
    void refusesRowsThatNoHashCanReach() {
        assertThatIllegalArgumentException().isThrownBy(() -> model(new byte[3 * Head.width()], 1));
        assertThatIllegalArgumentException().isThrownBy(() -> model(new byte[Head.width() + 1], 1));
    }

    @Test
    void refusesAFileThatIsNotAModel() throws IOException {
        byte[] good = bytes(model(new byte[Head.width()], 1));

        assertThatIOException().isThrownBy(() -> Model.read(new ByteArrayInputStream(new byte[100])));
        assertThatIOException()
                .isThrownBy(() -> Model.read(new ByteArrayInputStream(Arrays.copyOf(good, good.length / 2))));
    }

    @Test
    void leavesRoomForEveryOutcomeInARow() {
        Head last = Head.values()[Head.values().length - 1];

        assertThat(last.column() + last.size()).isLessThanOrEqualTo(Head.width());
    }

    private static Model model(byte[] rows, float value) {
        float[] scale = new float[Head.width()];
        float[] bias = new float[Head.width()];
        float[] stars = new float[15];
        float[] languages = new float[57];
        Arrays.fill(scale, value);
        Arrays.fill(bias, -value);
        Arrays.fill(stars, 2 * value);
        float[] kinds = new float[18];
        Arrays.fill(languages, 3 * value);
        Arrays.fill(kinds, 4 * value);
        return new Model("2026.11.1", rows, scale, bias, stars, languages, kinds);
    }

    private static byte[] bytes(Model model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
