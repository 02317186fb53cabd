import CArchive
import Vocabulary

/// A ZIP archive could not be written on; what was given of it so far is not whole.
package enum PackingFault: String, Error, CaseIterable, Hashable, Sendable {
    case failed = "packing-failed"

    package var code: String { rawValue }
}

/// Writes a ZIP archive piece by piece, in memory that does not grow with what is put into it.
///
/// What is ready is taken away with ``take()``; nothing is ever written to a disk. Beside the piece at work only the list
/// of entries stays, which stands at the end of a ZIP archive.
package final class ZipWriter {
    /// Takes what libarchive puts out.
    private final class Outlet {
        var bytes: [UInt8] = []
    }

    private let archive: OpaquePointer
    private let outlet = Outlet()
    private let made: Instant

    /// - Parameter made: the time that every entry bears.
    package init(made: Instant) throws(PackingFault) {
        guard let archive = archive_write_new() else { throw .failed }
        (self.archive, self.made) = (archive, made)
        let options = "zip:compression=deflate,zip:hdrcharset=UTF-8"
        guard archive_write_set_format_zip(archive) == zavet_archive_ok(),
            archive_write_set_options(archive, options) == zavet_archive_ok(),
            archive_write_set_bytes_per_block(archive, 0) == zavet_archive_ok()
        else { throw .failed }
        let context = Unmanaged.passUnretained(outlet).toOpaque()
        let opened = archive_write_open(
            archive, context, nil,
            { _, context, bytes, count in
                guard let context, let bytes else { return -1 }
                Unmanaged<Outlet>.fromOpaque(context).takeUnretainedValue().bytes.append(
                    contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
                return count
            }, nil)
        guard opened == zavet_archive_ok() else { throw .failed }
    }

    deinit { archive_write_free(archive) }

    /// Bytes that are ready to be taken.
    package var readyBytes: Int { outlet.bytes.count }

    /// Begins the next entry; the one before ends.
    ///
    /// - Parameter name: with `/` between folders; of ASCII, so that every program shows it.
    package func begin(_ name: String) throws(PackingFault) {
        guard let entry = archive_entry_new() else { throw .failed }
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname_utf8(entry, name)
        zavet_archive_entry_set_regular(entry)
        archive_entry_set_mtime(entry, time_t(made.milliseconds / 1000), 0)
        guard archive_write_header(archive, entry) == zavet_archive_ok() else { throw .failed }
    }

    /// Puts bytes into the entry.
    package func write(_ bytes: [UInt8]) throws(PackingFault) {
        let written = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
        guard bytes.isEmpty || written == bytes.count else { throw .failed }
    }

    /// Ends the archive; what is ready then is its end.
    package func finish() throws(PackingFault) {
        guard archive_write_close(archive) == zavet_archive_ok() else { throw .failed }
    }

    /// Takes away what is ready.
    package func take() -> [UInt8] {
        defer { outlet.bytes.removeAll(keepingCapacity: true) }
        return Array(outlet.bytes)
    }
}
