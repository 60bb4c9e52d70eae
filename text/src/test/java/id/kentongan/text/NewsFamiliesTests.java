package id.kentongan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Families of longer texts: what outlets make of a press release, and what they do not. */
class NewsFamiliesTests {
    private static final String LEAD = """
            Polres Kabupaten Sukamaju membuka layanan perpanjangan SIM keliling di lima kecamatan mulai Senin depan. \
            Layanan itu memakai dua bus yang dilengkapi alat foto, perekam sidik jari, dan mesin cetak kartu. \
            """;
    private static final String DETAIL = """
            Kepala Satuan Lalu Lintas menjelaskan bahwa setiap bus melayani paling banyak delapan puluh pemohon dalam \
            sehari, dengan nomor antrean yang diambil lewat aplikasi sejak pukul enam pagi. Pemohon cukup membawa kartu \
            tanda penduduk, SIM lama, dan surat keterangan sehat dari dokter mana pun di kabupaten. \
            """;
    private static final String QUOTE = """
            "Kami mendengar keluhan warga di pesisir yang harus menempuh tiga jam perjalanan hanya untuk memperpanjang \
            SIM. Sekarang giliran kami yang datang ke tempat mereka, bukan sebaliknya, dan biayanya tetap sama seperti \
            di kantor," katanya di halaman kantor bupati. \
            """;
    private static final String CLOSE = """
            Jadwal tiap kecamatan ditempel di kantor desa dan diumumkan lewat siaran radio. Bila hujan lebat atau jalan \
            terputus, layanan dipindahkan ke hari Sabtu pada pekan yang sama tanpa biaya tambahan. \
            """;
    private static final String RELEASE = LEAD + DETAIL + QUOTE + CLOSE;

    private static final String FURNITURE = """
            Baca juga berita lainnya hanya di kanal berita kami. Ikuti perkembangan terkini langsung dari ponsel Anda \
            dengan mengikuti saluran kami. Penulis adalah wartawan kami di daerah, penyunting redaksi pelaksana, hak \
            cipta dilindungi undang-undang dan dilarang mengutip tanpa izin tertulis dari redaksi kami. \
            """;

    private final Families families = new Families();

    @Test
    void joinsAPressReleaseThatWasCut() {
        String family = families.of(RELEASE);

        assertThat(families.of(LEAD + DETAIL)).isEqualTo(family);
    }

    @Test
    void joinsAPressReleaseThatGotAnotherHeadlineAndAnotherBeginning() {
        String family = families.of("Polres Sukamaju Luncurkan SIM Keliling\n" + RELEASE);

        assertThat(families.of(
                        "Warga Pesisir Kini Tak Perlu Jauh-Jauh Urus SIM\nSUKAMAJU, WARTA.ID - Ada kabar baik bagi"
                                + " pemilik kendaraan. " + DETAIL + QUOTE))
                .isEqualTo(family);
    }

    @Test
    void joinsAPressReleaseThatStandsInALongerArticle() {
        String family = families.of(RELEASE);

        assertThat(families.of(MadeUp.text(1, 200) + RELEASE + MadeUp.text(2, 200)))
                .isEqualTo(family);
    }

    @Test
    void joinsAQuotedParagraphWithinALongerArticleInEitherOrder() {
        String article = MadeUp.text(3, 300) + QUOTE + MadeUp.text(4, 300);

        assertThat(families.of(QUOTE)).isEqualTo(families.of(article));
        var other = new Families();
        assertThat(other.of(article)).isEqualTo(other.of(QUOTE));
    }

    @Test
    void keepsArticlesApartThatQuoteTheSameParagraph() {
        assertThat(families.of(MadeUp.text(5, 200) + QUOTE)).isNotEqualTo(families.of(MadeUp.text(6, 200) + QUOTE));
    }

    @Test
    void letsAParagraphThatTwoArticlesQuoteNotTieThemTogether() {
        String first = families.of(MadeUp.text(5, 200) + QUOTE);
        assertThat(families.of(QUOTE)).isEqualTo(first);

        assertThat(families.of(MadeUp.text(6, 200) + QUOTE)).isNotEqualTo(first);
    }

    @Test
    void keepsShortArticlesApartThatShareMoreThanHalfWithEveryArticleOfTheOutlet() {
        for (int i = 0; i < 10; i++) {
            families.of(MadeUp.text(100 + i, 200) + FURNITURE);
        }

        Set<String> found = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            found.add(families.of(MadeUp.text(200 + i, 35) + FURNITURE));
        }

        assertThat(found).hasSize(20);
    }

    @Test
    void joinsCopiesInSpiteOfWhatStandsInEveryArticle() {
        for (int i = 0; i < 10; i++) {
            families.of(MadeUp.text(300 + i, 200) + FURNITURE);
        }
        String family = families.of(RELEASE + FURNITURE);

        assertThat(families.of(DETAIL + QUOTE + FURNITURE)).isEqualTo(family);
        assertThat(families.of(LEAD + DETAIL + QUOTE)).isEqualTo(family);
    }

    @Test
    void keepsThePricesOfAnotherDayApart() {
        assertThat(families.of(prices("Senin 2 Juni", 1_905, "naik", 12, "turunnya suku bunga di Amerika Serikat")))
                .isNotEqualTo(families.of(
                        prices("Selasa 3 Juni", 1_893, "turun", 31, "aksi ambil untung para pedagang besar")));
    }

    private static String prices(String day, int price, String moved, int by, String why) {
        return "Harga emas batangan pada " + day + " " + moved + " Rp " + by + " ribu menjadi Rp " + price
                + " ribu per gram. Harga beli kembali " + moved + " Rp " + (by + 2) + " ribu menjadi Rp "
                + (price - 150)
                + " ribu. Pergerakan itu mengikuti " + why + ". Untuk ukuran setengah gram Rp " + price / 2
                + " ribu, dua gram Rp " + price * 2 + " ribu, lima gram Rp " + price * 5 + " ribu, sepuluh gram Rp "
                + price * 10 + " ribu, seratus gram Rp " + price * 100 + " ribu.";
    }

    @Test
    void chainsNoTextsTogetherThatHaveNothingInCommon() {
        String[] parts = new String[12];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = MadeUp.text(400 + i, 60);
        }
        String first = families.of(parts[0] + parts[1]);
        String last = first;
        for (int i = 1; i + 1 < parts.length; i++) {
            last = families.of(parts[i] + parts[i + 1]);
        }

        assertThat(last).isNotEqualTo(first);
    }

    @Test
    void gathersVersionsOfOneReleaseInAnyOrder() {
        List<String> versions = List.of(RELEASE, LEAD + DETAIL + QUOTE, DETAIL + QUOTE + CLOSE, LEAD + DETAIL + CLOSE);
        for (int first = 0; first < 4; first++) {
            for (int step : new int[] {1, 3}) {
                var ordered = new Families();
                Set<String> found = new HashSet<>();
                for (int i = 0; i < 4; i++) {
                    found.add(ordered.of(versions.get((first + i * step) % 4)));
                }
                assertThat(found).as("from %d by %d", first, step).hasSize(1);
            }
        }
    }

    @Test
    void knowsABigFamilyByItsFounderAndItsLatestMembers() {
        String family = families.of(RELEASE);
        for (int i = 0; i < 40; i++) {
            assertThat(families.of(MadeUp.text(500 + i, 30) + RELEASE)).isEqualTo(family);
        }

        assertThat(families.of(LEAD + DETAIL + QUOTE)).isEqualTo(family);
    }
}
