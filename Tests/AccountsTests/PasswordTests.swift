import Accounts
import Testing
import Vocabulary

@Suite("Passwords of staff (Article 32 GDPR)")
struct PasswordTests {
    let name: LoginName

    init() throws { name = try LoginName("Maria.Ivanova@firm.bg") }

    @Test(arguments: [
        ("short", PasswordRefusal.tooShort),
        ("еднодве три", .tooShort),
        (String(repeating: "ab3d", count: 257), .tooLong),
        (String(repeating: "щ", count: 513), .tooLong),
        ("maria.ivanova@FIRM.bg", .loginName),
        ("Password1234", .common),
        ("administrator2026!", .common),
        ("Парола123456", .common),
        ("192837465019", .common),
        ("1q2w3e4r5t6y", .common),
        ("aaaaaaaaaaaaaa", .monotonous),
        ("abcabcabcabcabc", .monotonous),
        ("bcdefghijklmno", .monotonous),
        ("onmlkjihgfedcb", .monotonous),
    ])
    func `a password that anybody would guess, or nobody could handle, is refused`(
        password: String, refusal: PasswordRefusal
    ) {
        #expect(PasswordRules.refusal(of: Sealed(password), loginName: name) == refusal)
        #expect(throws: AccountsError.passwordRefused(refusal)) {
            try AcceptedPassword(Sealed(password), for: name)
        }
    }

    @Test(arguments: ["кон батерия телбод вярно", "ķirsis9 zied rīt", "tr0ub4dor&3xyz", "1029 3847 five"])
    func `a long password of any script is taken, whatever its kinds of characters`(password: String) {
        #expect(PasswordRules.refusal(of: Sealed(password), loginName: name) == nil)
    }

    @Test func `the standard hash is Argon2id with 19 MiB, two passes and one lane`() async throws {
        let hasher = try PasswordHasher()
        let hash = try await hasher.hash(AcceptedPassword(Firm.password, for: name), salt: RandomBytes())
        #expect(hash.encoded.revealingPersonalData().hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try await hasher.verify(Firm.password, against: hash))
        #expect(try await !hasher.verify(Sealed("кон батерия телбод вярнО"), against: hash))
        #expect(try await !hasher.verify(Firm.password, against: hasher.decoy))
    }

    @Test func `one password has another hash each time`() async throws {
        let hasher = try PasswordHasher(cost: Firm.cheap)
        let accepted = try AcceptedPassword(Firm.password, for: name)
        let first = try await hasher.hash(accepted, salt: RandomBytes())
        let second = try await hasher.hash(accepted, salt: RandomBytes())
        #expect(first != second)
    }

    @Test func `composed and decomposed letters are the same password`() async throws {
        let hasher = try PasswordHasher(cost: Firm.cheap)
        let composed = Sealed("k\u{0101}posti un burk\u{0101}ni")
        let decomposed = Sealed("ka\u{0304}posti un burka\u{0304}ni")
        let hash = try await hasher.hash(AcceptedPassword(composed, for: name), salt: RandomBytes())
        #expect(try await hasher.verify(decomposed, against: hash))
    }

    @Test func `an overlong password is wrong, not work`() async throws {
        let hasher = try PasswordHasher(cost: Firm.cheap)
        let book = Sealed(String(repeating: "x", count: 1025))
        #expect(try await !hasher.verify(book, against: hasher.decoy))
    }

    @Test func `the example of the Argon2 reference is verified`() async throws {
        // `echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1`, from the reference's test vectors (version 0x13).
        let known = try PasswordHash(
            encoded: "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")
        let hasher = try PasswordHasher(cost: Firm.cheap)
        #expect(try await hasher.verify(Sealed("password"), against: known))
        #expect(try await !hasher.verify(Sealed("passwore"), against: known))
    }

    @Test(arguments: [
        "", "plain", "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA", "$argon2id$v=19$m=19456,t=2,p=1$AAAA",
        "$argon2id$v=19$m=99999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
        "$argon2id$v=19$m=19456,t=9999,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
        "$argon2id$v=19$m=19456,t=2,p=1,x=2$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
    ])
    func `a damaged stored hash, or one that would eat the machine, is an error`(text: String) {
        #expect(throws: AccountsError.passwordHashMalformed) { try PasswordHash(encoded: text) }
    }

    @Test func `more hashes than may wait are refused at once, and the others finish`() async throws {
        let hasher = try PasswordHasher(
            cost: PasswordCost(memoryKiB: 4096, passes: 2, lanes: 1), lanes: 1, maxWaiting: 3)
        let outcomes = await withTaskGroup(of: String.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    do throws(PasswordHasherError) {
                        return try await hasher.verify(Firm.password, against: hasher.decoy) ? "right" : "wrong"
                    } catch { return error.code }
                }
            }
            return await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        }
        #expect(Set(outcomes.keys) == ["wrong", "password-hasher-busy"])
        #expect(outcomes["wrong", default: 0] >= 3)
        #expect(try await !hasher.verify(Firm.password, against: hasher.decoy))
    }
}
