import Ledger
import Testing
import Vocabulary

@Suite("Checkpoints (C2SP tlog-checkpoint and signed-note)")
struct CheckpointTests {
    @Test func `a note signed by another implementation verifies`() throws {
        // The example of golang.org/x/mod/sumdb/note.
        let key = try CheckpointKey(text: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
        let text =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
        let line = try SignedCheckpoint(
            text: "origin\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n"
                + "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
        ).signatures[0]
        #expect(line.keyID == key.keyID)
        #expect(key.verifies(line.bytes, over: text))
        #expect(!key.verifies(line.bytes, over: text + "."))
    }

    @Test func `the example of the specification is read and written back`() throws {
        let text = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u{2014} example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=

            """
        let note = try SignedCheckpoint(text: text)
        #expect(note.checkpoint.size == 20_852_163)
        #expect(note.checkpoint.origin.text == "example.com/behind-the-sofa")
        #expect(note.text == text)
    }

    @Test func `the key of the Go checksum database has the hash in its name`() throws {
        let text = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
        #expect(try CheckpointKey(text: text).text == text)
        #expect(throws: LedgerError.malformedKey) {
            try CheckpointKey(text: text.replacing("033de0ae", with: "033de0af"))
        }
    }

    @Test func `no changed byte of a signed checkpoint goes unnoticed`() throws {
        let signer = try Samples.signer()
        let note = try signer.sign(Checkpoint(origin: signer.origin, size: 7, root: .leaf([7])))
        #expect(note.isSigned(by: signer.key))
        let bytes = Array(note.text.utf8)
        for index in bytes.indices {
            for bit in [0, 1, 2, 3, 4, 5, 7] {
                var changed = bytes
                changed[index] ^= UInt8(1 << bit)
                let read = try? SignedCheckpoint(bytes: changed)
                #expect(read?.isSigned(by: signer.key) != true, "byte \(index), bit \(bit)")
            }
        }
        #expect(!note.isSigned(by: try Samples.signer(2).key))
    }

    @Test func `signatures of unknown keys are let stand`() throws {
        let signer = try Samples.signer()
        let note = try signer.sign(Checkpoint(origin: signer.origin, size: 7, root: .leaf([7])))
        let witness = SignedCheckpoint.Signature(keyName: "witness.example/w", keyID: 7, bytes: [1, 2, 3])
        let both = SignedCheckpoint(checkpoint: note.checkpoint, signatures: [witness] + note.signatures)
        #expect(try SignedCheckpoint(text: both.text) == both)
        #expect(both.isSigned(by: signer.key))
        let forged = SignedCheckpoint.Signature(
            keyName: signer.key.name, keyID: signer.key.keyID, bytes: [UInt8](repeating: 0, count: 64))
        let doubtful = SignedCheckpoint(checkpoint: note.checkpoint, signatures: note.signatures + [forged])
        #expect(!doubtful.isSigned(by: signer.key))
    }

    @Test(arguments: [
        ("", CheckpointFault.noSignature), ("zavet/a\n1\n", .noSignature), ("zavet/a\n1\nAAAA\n\n", .root),
        ("zavet/a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u{2014} a AAAAAAAA\n", .size),
        ("zavet/a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u{2014} a AAAAAAAA\n", .size),
        ("zavet/a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n\n\u{2014} a AAAAAAAA\n", .root),
        ("zavet/a\n1\nAAAA\n\n\u{2014} a AAAAAAAA\n", .root),
        ("a b\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u{2014} a AAAAAAAA\n", .origin),
        ("zavet/a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n\n\u{2014} a AAAAAAAA\n", .extensionLine),
        ("zavet/a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n- a AAAAAAAA\n", .signatureLine),
        ("zavet/a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u{2014} a+b AAAAAAAA\n", .signatureLine),
        ("zavet/a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u{2014} a AAA\n", .signatureLine),
        ("zavet/a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u{2014} a AAAAAAAA", .noSignature),
        ("zavet/a\r\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u{2014} a AAAAAAAA\n", .notText),
    ])
    func `what is no checkpoint is refused with its fault`(text: String, fault: CheckpointFault) {
        #expect(throws: LedgerError.malformedCheckpoint(fault)) { try SignedCheckpoint(text: text) }
    }

    @Test func `an origin names its controller, with a host or without`() throws {
        #expect(try LedgerOrigin(Samples.controller).text == "zavet/izimat")
        let hosted = try LedgerOrigin(Samples.controller, host: "izimat.bg")
        #expect(hosted.text == "izimat.bg/zavet/izimat" && hosted.controller == Samples.controller)
        #expect(LedgerOrigin(text: "example.com/log")?.controller == nil)
        #expect(throws: LedgerError.malformedOrigin) { try LedgerOrigin(ControllerID(rawValue: "a b")) }
    }
}
