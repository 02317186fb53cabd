import Fixtures
import Policies
import Processing
import Testing
import Vocabulary

@testable import Web

@Suite("The staff's first page")
struct DeskTests {
    private static let firms = ["easymath", "infopartner", "latinsoft", "softvisia", "zakonnik"]
    private static let voices = [GalleryPages.bulgarian, GalleryPages.latvian, GalleryPages.english]

    private static func desk(_ firm: String, _ say: Voice) throws -> DeskPage {
        let (files, countries) = (try TestHouse.files(ofShipped: firm), Registers.builtIn.countryKnowledge)
        let policy = try #require(PolicyReader.read(files).policy)
        let version = PolicyVersion(
            controller: policy.id, digest: policy.digest, loaded: WebFixture.now,
            effective: policy.effective ?? WebFixture.now.utcDate, files: files.map { ($0.path, $0.bytes) })
        let compiled = CompiledPolicy(policy, countries: countries)
        return DeskReading(
            loaded: LoadedPolicy(policy: policy, compiled: compiled, version: version), registers: .builtIn, say: say
        ).page(isAdministrator: true, checkpoint: nil, tallies: [], newest: [])
    }

    @Test func `whatever the check warns of has words for the reader`() {
        let warned = Set(DiagnosticCode.allCases.filter { $0.severity == .warning }.map(\.rawValue))
        let told = Set(WarningText.allCases.map(\.rawValue))
        // What is open in a policy has a table of its own, in the policy's words.
        #expect(warned == told.union([DiagnosticCode.openPoint.rawValue]))
    }

    @Test(arguments: firms) func `a warning is told in the reader's language, with what it is about`(
        firm: String
    ) throws {
        for say in Self.voices {
            let desk = try Self.desk(firm, say)
            #expect(firm == "latinsoft" || !desk.warnings.isEmpty)
            let html = desk.page(say).body.markup
            for warning in desk.warnings {
                let words = try #require(warning.words)
                #expect(html.contains(say(words)) && !warning.about.isEmpty, "\(warning.text)")
            }
        }
    }

    @Test(arguments: firms) func `the version is named by its day and a short mark`(firm: String) throws {
        for say in Self.voices {
            let html = try Self.desk(firm, say).page(say).body.markup
            #expect(html.contains(#/>[^<]*\d{4}[^<]*\(<code>[0-9a-f]{8}</code>\)/#))
            #expect(!html.contains(#/>[^<]*[0-9a-f]{12}/#))
        }
    }

    @Test func `no first day is shown where the policy states none`() throws {
        let say = GalleryPages.english
        let (silent, stated) = (try Self.desk("latinsoft", say), try Self.desk("easymath", say))
        #expect(silent.effective == nil && stated.effective != nil)
        #expect(silent.page(say).body.markup.contains(say(NoticePageText.notStated)))
    }
}
