package id.kentongan.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class TableTests {
    @Test
    void readsColumnsByName() throws IOException {
        Table table = Table.read(new StringReader("text\tlabel\nramah\tpositive\njutek\n"));

        assertThat(table.column("text")).containsExactly("ramah", "jutek");
        assertThat(table.column("label")).containsExactly("positive", "");
    }

    @Test
    void takesQuotesOffOnlyWhereAFieldBeginsWithOne() throws IOException {
        Table table = Table.read(new StringReader("a\tb\n\"kata \"\"baik\"\"\"\tdua\n5\" layar\t\"tiga\"\n"));

        assertThat(table.column("a")).containsExactly("kata \"baik\"", "5\" layar");
        assertThat(table.column("b")).containsExactly("dua", "tiga");
    }

    @Test
    void refusesAColumnThatIsNotThere() throws IOException {
        Table table = Table.read(new StringReader("a\n1\n"));

        assertThatIllegalArgumentException().isThrownBy(() -> table.column("b")).withMessage("no column b in [a]");
    }
}
