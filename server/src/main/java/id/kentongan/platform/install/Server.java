package id.kentongan.platform.install;

/**
 * What a running server tells the command line about itself.
 *
 * @param pid its process number
 * @param address where its pages are
 * @param jdbcUrl the address of its database, embedded or not
 */
public record Server(long pid, String address, String jdbcUrl, String user, String password) {
    /** The server in this process. */
    public static Server here(String address, String jdbcUrl, String user, String password) {
        return new Server(ProcessHandle.current().pid(), address, jdbcUrl, user, password);
    }

    @Override
    public String toString() {
        return "Server[" + pid + ", " + address + ", " + jdbcUrl + "]";
    }
}
