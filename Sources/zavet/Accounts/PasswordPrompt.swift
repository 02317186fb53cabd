import Foundation
import Vocabulary

/// Asks for a password: on a terminal without showing it, else the first line of standard input.
enum PasswordPrompt {
    /// - Throws: ``HouseError/passwordMissing`` at the end of input.
    static func ask() throws -> Sealed<String> {
        guard isatty(STDIN_FILENO) == 1 else { return try line() }
        FileHandle.standardError.write(Data("Password: ".utf8))
        var shown = termios()
        tcgetattr(STDIN_FILENO, &shown)
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            FileHandle.standardError.write(Data("\n".utf8))
        }
        return try line()
    }

    private static func line() throws -> Sealed<String> {
        guard let line = readLine(strippingNewline: true), !line.isEmpty else { throw HouseError.passwordMissing }
        return Sealed(line)
    }
}
