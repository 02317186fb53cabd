// libarchive's kinds of files are macros with casts, which Swift does not see.
#include <archive.h>
#include <archive_entry.h>

static inline void zavet_archive_entry_set_regular(struct archive_entry *entry) {
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0600);
}

static inline int zavet_archive_ok(void) { return ARCHIVE_OK; }
