package id.kentongan.desk;

/** The order of a list, each as an index has it, and the key by which the next page is found. */
enum Sorting {
    RANK("rank desc, at desc, id desc", "(rank, at, id) < (:afterRank, :afterAt, :afterId)"),
    TIME("at desc, id desc", "(at, id) < (:afterAt, :afterId)"),
    DONE("done_at desc, id desc", "(done_at, id) < (:afterAt, :afterId)");

    private final String columns;
    private final String behind;

    Sorting(String columns, String behind) {
        this.columns = columns;
        this.behind = behind;
    }

    static Sorting of(InboxFilter filter) {
        if (filter.view() == InboxFilter.View.SELESAI) {
            return DONE;
        }
        return filter.order() == InboxFilter.Order.BARU ? TIME : RANK;
    }

    String sql() {
        return " order by " + columns;
    }

    String behind() {
        return behind;
    }

    Inbox.Key key(InboxItem last) {
        var done = last.done();
        var at = this == DONE && done != null ? done.at() : last.at();
        return new Inbox.Key(last.rank(), at, last.id().value());
    }
}
