import Foundation
import Web

/// A look whether the server will be able to listen, before anything is made on the disk.
enum PortProbe {
    /// - Throws: ``ServerSettingsError/addressUnavailable`` when another program listens there, or the address is not of
    ///   this machine.
    static func check(host: String, port: Int) throws {
        var hints = addrinfo()
        (hints.ai_socktype, hints.ai_flags) = (Int32(SOCK_STREAM.rawValue), AI_PASSIVE | AI_NUMERICSERV)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let first = found else {
            throw ServerSettingsError.addressUnavailable
        }
        defer { freeaddrinfo(found) }
        let descriptor = socket(first.pointee.ai_family, first.pointee.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw ServerSettingsError.addressUnavailable }
        defer { _ = close(descriptor) }
        // As the server itself: a port whose former listener has only just gone can be taken.
        var reuses: Int32 = 1
        _ = setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuses, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0 else {
            throw ServerSettingsError.addressUnavailable
        }
    }
}
