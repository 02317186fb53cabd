import Vault
import Vocabulary

let noon = Instant(milliseconds: 1_795_262_400_000)
let firm = ControllerID(rawValue: "izimat")

/// A digest of equal bytes, for what a test does not look at.
func digest(_ byte: UInt8) throws -> Digest {
    struct Impossible: Error {}
    guard let digest = Digest([UInt8](repeating: byte, count: 32)) else { throw Impossible() }
    return digest
}

func newDatum(_ id: String = "d1", item: String = "email", value: [UInt8] = Array("ana@example.org".utf8)) throws
    -> NewDatum
{
    NewDatum(
        id: DatumID(rawValue: id), item: ElementName(rawValue: item), value: Sealed(value),
        source: ElementName(rawValue: "subject"), point: nil, collectedAt: noon, learnedAt: noon,
        policy: try digest(1))
}

func keys(of controller: ControllerID = firm) throws -> ControllerKeys {
    try KeyRing(masters: MasterKeys(current: .generate())).prepareController(controller, at: noon).keys
}

func person(_ subject: String = "s1", under keys: ControllerKeys) throws -> PreparedPerson {
    try keys.preparePerson(
        SubjectID(rawValue: subject), reference: SubjectReference(rawValue: "r-" + subject), identifiers: [], at: noon)
}
