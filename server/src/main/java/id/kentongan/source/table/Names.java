package id.kentongan.source.table;

import static id.kentongan.source.ColumnMapping.Role;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What columns are called, in Indonesian and English. Names are compared by their {@link #key}: small letters and digits
 * alone.
 */
final class Names {

    private static final Map<Role, List<String>> EXACT = new EnumMap<>(Role.class);
    private static final Map<Role, List<String>> PARTS = new EnumMap<>(Role.class);

    static {
        name(
                Role.ID,
                "reviewid trackingid idulasan idlaporan nomorlaporan nolaporan kodelaporan idpengaduan nomorpengaduan"
                        + " nopengaduan idaduan nomoraduan noaduan kodeaduan ticketid ticketno ticketnumber idtiket"
                        + " notiket nomortiket nomorregister noregister nomorregistrasi noregistrasi commentid"
                        + " idkomentar tweetid idstr externalid uuid guid id",
                "idlaporan idpengaduan tiket tracking");
        name(
                Role.TEXT,
                "reviewtext isiulasan teksulasan ulasan isilaporan isipengaduan isiaduan isikeluhan uraianlaporan"
                        + " uraianpengaduan uraianaduan uraian keluhan aduan pengaduan laporan isikomentar komentar"
                        + " comment commenttext reviewcontent content text teks fulltext body isi snippet message pesan"
                        + " tweet review description deskripsi detaillaporan kritikdansaran kritiksaran saranmasukan"
                        + " masukan saran kritik testimoni feedback",
                "isi ulasan uraian keluhan aduan komentar laporan review comment text teks saran kritik");
        name(Role.TRANSLATION, "texttranslated translatedtext reviewtexttranslated translation terjemahan", "");
        name(
                Role.TITLE,
                "judullaporan juduladuan judulpengaduan judululasan judul reviewtitle title perihal subject subjek"
                        + " headline",
                "judul perihal subject");
        name(
                Role.STARS,
                "starrating reviewrating bintang jumlahbintang stars star rating score skor ratingvalue penilaian nilai"
                        + " rate",
                "bintang rating star skor");
        name(
                Role.DATE,
                "tanggallaporan tgllaporan tanggalpengaduan tglpengaduan tanggaladuan tgladuan tanggallapor"
                        + " tanggalulasan tanggalmasuk tglmasuk tanggaldibuat reviewdate publishedatdate publishedat"
                        + " publishtime isodate createtime createdat createddate createdtime datecreated created"
                        + " tanggaldanwaktu tanggalwaktu tanggal tgl waktulaporan submittedat submitdate postedat"
                        + " postdate date datetime at timestamp waktu time",
                "tanggal tgl date waktu time");
        name(
                Role.UPDATED,
                "updatetime updatedat updated lastupdated lastupdate lastmodified modifiedat editedat lastedited"
                        + " tanggaldiubah tanggalperubahan tanggaldiperbarui tanggalupdate tglupdate diperbarui",
                "diubah diperbarui updated modified");
        name(
                Role.AUTHOR,
                "authortitle authorname author reviewername reviewer namapengulas pengulas namapelapor pelapor username"
                        + " displayname namapengguna user namalengkap nama name penulis pengirim akun customername",
                "pelapor pengulas author reviewer username");
        name(
                Role.PLACE,
                "placename place namatempat tempat lokasi locationname location namakantor kantor instansiterdisposisi"
                        + " instansiterlapor instansitujuan namainstansi instansi opd skpd dinas unitkerja unit satker"
                        + " satuankerja businessname business cabang appname app aplikasi packagename layanan loket",
                "instansi kantor lokasi unitkerja");
        name(Role.LINK, "reviewurl reviewlink url link permalink tautan linkulasan urllaporan", "url link tautan");
        name(
                Role.REPLY,
                "owneranswer ownerresponse responsefromownertext replycontent replytext reply developerreplytext"
                        + " reviewreply balasan isibalasan tanggapan isitanggapan tanggapaninstansi jawaban"
                        + " jawabaninstansi tindaklanjut isitindaklanjut responsetext response",
                "balasan tanggapan jawaban tindaklanjut reply");
        name(
                Role.REPLY_DATE,
                "owneranswertimestamp ownerreplydate responsefromownerdate repliedat replydate replyat tanggalbalasan tglbalasan"
                        + " tanggaltanggapan tgltanggapan tanggaljawaban tanggaltindaklanjut tgltindaklanjut"
                        + " responsedate",
                "tanggalbalasan tanggaltanggapan tanggaljawaban tindaklanjut");
    }

    private Names() {}

    private static void name(Role role, String exact, String parts) {
        EXACT.put(role, List.of(exact.split(" ")));
        PARTS.put(role, parts.isEmpty() ? List.of() : List.of(parts.split(" ")));
    }

    static String key(String name) {
        var key = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** How well a name fits a role: 3 or a little less for a known name, 1.5 for a part of one, 0 for none. */
    static double fit(Role role, String name) {
        var key = key(name);
        var exact = EXACT.getOrDefault(role, List.of()).indexOf(key);
        if (exact >= 0) {
            return 3 - exact * 0.01;
        }
        return PARTS.getOrDefault(role, List.of()).stream().anyMatch(key::contains) ? 1.5 : 0;
    }

    static boolean isKnown(String name) {
        var key = key(name);
        return EXACT.values().stream().anyMatch(names -> names.contains(key));
    }
}
