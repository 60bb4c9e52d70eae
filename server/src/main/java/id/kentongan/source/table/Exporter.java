package id.kentongan.source.table;

import id.kentongan.source.ColumnMapping.Role;
import id.kentongan.text.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tool that exports reviews or complaints with columns of its own, which names alone would mislead about: one calls the
 * reviewer {@code name} and the place {@code title}, another has the rating of the place beside that of the review.
 *
 * @param signature keys of columns that all of its tables have
 * @param columns for each role the keys of the columns that may hold it, the best first
 */
record Exporter(String name, Kind kind, Set<String> signature, Map<Role, List<String>> columns) {

    private static final List<Exporter> KNOWN = List.of(
            exporter(
                    "Outscraper",
                    Kind.REVIEW,
                    "reviewtext reviewrating authortitle",
                    "ID:reviewid TEXT:reviewtext STARS:reviewrating DATE:reviewtimestamp,reviewdatetimeutc"
                            + " AUTHOR:authortitle PLACE:name LINK:reviewlink REPLY:owneranswer"
                            + " REPLY_DATE:owneranswertimestamp,owneranswertimestampdatetimeutc"),
            exporter(
                    "Apify",
                    Kind.REVIEW,
                    "reviewid publishedatdate stars text",
                    "ID:reviewid TEXT:text TRANSLATION:texttranslated STARS:stars DATE:publishedatdate AUTHOR:name"
                            + " PLACE:title LINK:reviewurl REPLY:responsefromownertext"
                            + " REPLY_DATE:responsefromownerdate"),
            exporter(
                    "SerpApi",
                    Kind.REVIEW,
                    "reviewid isodate rating snippet",
                    "ID:reviewid TEXT:extractedsnippetoriginal,snippet TRANSLATION:extractedsnippettranslated"
                            + " STARS:rating DATE:isodate UPDATED:isodateoflastedit AUTHOR:username PLACE:place,title"
                            + " LINK:link REPLY:responsesnippet REPLY_DATE:responseisodate"),
            exporter(
                    "google-play-scraper",
                    Kind.REVIEW,
                    "reviewid content score at",
                    "ID:reviewid TEXT:content STARS:score DATE:at AUTHOR:username PLACE:appid,app REPLY:replycontent"
                            + " REPLY_DATE:repliedat"),
            exporter(
                    "google-play-scraper",
                    Kind.REVIEW,
                    "id username score text date replytext",
                    "ID:id TEXT:text TITLE:title STARS:score DATE:date AUTHOR:username PLACE:appid,app LINK:url"
                            + " REPLY:replytext REPLY_DATE:replydate"),
            exporter(
                    "Google Play Console",
                    Kind.REVIEW,
                    "packagename starrating reviewtext reviewsubmitmillissinceepoch",
                    "TEXT:reviewtext TITLE:reviewtitle STARS:starrating DATE:reviewsubmitmillissinceepoch"
                            + " UPDATED:reviewlastupdatemillissinceepoch PLACE:packagename LINK:reviewlink"
                            + " REPLY:developerreplytext REPLY_DATE:developerreplymillissinceepoch"),
            exporter(
                    "App Store",
                    Kind.REVIEW,
                    "username review title rating date isedited",
                    "ID:reviewid,id TEXT:review TITLE:title STARS:rating DATE:date AUTHOR:username PLACE:appname,app"),
            exporter(
                    "App Store",
                    Kind.REVIEW,
                    "id version rating title content updated",
                    "ID:id TEXT:content TITLE:title STARS:rating DATE:updated AUTHOR:author,authorname,username"
                            + " PLACE:appname,app LINK:link,url"),
            exporter(
                    "LAPOR!",
                    Kind.COMPLAINT,
                    "trackingid judullaporan isilaporan",
                    "ID:trackingid TEXT:isilaporan TITLE:judullaporan"
                            + " DATE:tanggallaporan,tanggallaporanmasuk,tanggalmasuk,tanggalpelaporan,tanggaldibuat,"
                            + "tanggal AUTHOR:namapelapor,pelapor"
                            + " PLACE:instansiterdisposisi,instansiterlapor,instansi"
                            + " REPLY:tindaklanjut,tindaklanjutterakhir,isitindaklanjut,tanggapan"
                            + " REPLY_DATE:tanggaltindaklanjut,tanggaltanggapan"));

    private static Exporter exporter(String name, Kind kind, String signature, String columns) {
        var roles = new EnumMap<Role, List<String>>(Role.class);
        for (var role : columns.split(" ")) {
            int colon = role.indexOf(':');
            roles.put(
                    Role.valueOf(role.substring(0, colon)),
                    List.of(role.substring(colon + 1).split(",")));
        }
        return new Exporter(name, kind, Set.copyOf(Arrays.asList(signature.split(" "))), roles);
    }

    /** The exporter all of whose columns are there, with one that holds its dates. */
    static Optional<Exporter> find(List<Column> columns) {
        var keys = columns.stream().map(column -> Names.key(column.name())).collect(Collectors.toSet());
        return KNOWN.stream()
                .filter(exporter -> keys.containsAll(exporter.signature))
                .filter(exporter -> Optional.ofNullable(exporter.roles(columns).get(Role.DATE))
                        .filter(date -> date.dates() >= 0.5)
                        .isPresent())
                .findFirst();
    }

    Map<Role, Column> roles(List<Column> table) {
        var byKey = table.stream()
                .collect(Collectors.toMap(column -> Names.key(column.name()), column -> column, (a, b) -> a));
        var roles = new EnumMap<Role, Column>(Role.class);
        columns.forEach((role, keys) ->
                keys.stream().filter(byKey::containsKey).findFirst().ifPresent(key -> roles.put(role, byKey.get(key))));
        return roles;
    }
}
