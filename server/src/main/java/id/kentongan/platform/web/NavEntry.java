package id.kentongan.platform.web;

/**
 * One place in the navigation. A module with pages declares one as a bean; it is shown to those who hold the permission.
 *
 * @param key names the entry to the layout; its words are the message {@code nav.<key>}
 * @param href where it leads
 * @param icon a symbol of the icon sprite
 * @param permission the name of the permission that its page requires
 * @param order smaller comes first; the first four stand in the bottom bar of a phone
 * @param searchable whether its page takes {@code q}: the search field of the top strip leads to the first that does
 */
public record NavEntry(String key, String href, String icon, String permission, int order, boolean searchable) {}
