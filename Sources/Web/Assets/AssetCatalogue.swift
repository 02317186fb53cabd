import Crypto
import NIOCore
import Vocabulary

/// The files that pages need, each under a name that carries its digest, so that a browser may keep it for ever.
package struct AssetCatalogue: Sendable {
    /// What browsers load beside a page.
    package enum Asset: String, CaseIterable, Sendable {
        case styleSheet = "zavet.css"
        case logo = "logo.svg"
        case icon = "icon.svg"

        var mediaType: String {
            switch self {
            case .styleSheet: return "text/css; charset=utf-8"
            case .logo, .icon: return "image/svg+xml"
            }
        }

        fileprivate var text: String {
            switch self {
            case .styleSheet: return StyleSheet.text
            case .logo, .icon: return Pictures.logo
            }
        }
    }

    struct File: Sendable {
        let asset: Asset
        let body: ByteBuffer
    }

    /// The files of this build.
    package static let shared = AssetCatalogue()

    private let names: [Asset: String]
    private let files: [String: File]

    private init() {
        var names: [Asset: String] = [:]
        var files: [String: File] = [:]
        for asset in Asset.allCases {
            let bytes = Array(asset.text.utf8)
            let digest = Hex.text(Array(SHA256.hash(data: bytes).prefix(8)))
            let parts = asset.rawValue.split(separator: ".")
            let name = "\(parts[0])-\(digest).\(parts[1])"
            names[asset] = name
            files[name] = File(asset: asset, body: ByteBuffer(bytes: bytes))
        }
        (self.names, self.files) = (names, files)
    }

    /// Where the asset is; the name holds a digest of its bytes, so that it may be kept for ever.
    package func path(of asset: Asset) -> Path { .asset(names[asset] ?? asset.rawValue) }

    /// `nil` for a name of no file, or of a file of another build.
    func file(named name: String) -> File? { files[name] }
}
