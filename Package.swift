// swift-tools-version:6.2
import PackageDescription

// One target a room; arrows only go down (docs/internals/rooms.md). Nothing is `public`: rooms share
// with `package` access. One executable and one test bundle, because each further one links the
// network, database and cryptography libraries again.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")

func room(
    _ name: String, _ rooms: [String] = [], libraries: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
    .target(
        name: name, dependencies: rooms.map { .target(name: $0) } + libraries, resources: resources,
        swiftSettings: settings)
}

let package = Package(
    name: "zavet",
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        // SHA-256 without an object for each hash; see its header.
        .systemLibrary(name: "CSHA256"),
        .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CCURL", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        room("Vocabulary"),
        // Without pkg-config; see its header.
        .systemLibrary(name: "CPango", providers: [.apt(["libpango1.0-dev"])]),
        room("Packing", ["Vocabulary", "CArchive"]),
        room("Printing", ["Vocabulary", "CPango"]),
        room(
            "Policies", ["Vocabulary"], libraries: [.product(name: "Yams", package: "Yams"), crypto],
            resources: [
                .embedInCode("Registers/authorities.json"), .embedInCode("Registers/categories.json"),
                .embedInCode("Registers/countries.json"), .embedInCode("Registers/languages.json"),
                .embedInCode("Registers/laws.json"), .embedInCode("Registers/purposes.json"),
            ]),
        room("Ledger", ["Vocabulary", "CSHA256"], libraries: [crypto]),
        room("Vault", ["Vocabulary"], libraries: [crypto]),
        room("Choices", ["Vocabulary", "Policies", "Ledger"], libraries: [crypto]),
        room("Processing", ["Vocabulary", "Policies", "Ledger", "Vault", "Choices"], libraries: [crypto]),
        room("Retention", ["Vocabulary", "Policies", "Ledger", "Processing"]),
        room("Accounts", ["Vocabulary", "Ledger", "CArgon2"], libraries: [crypto]),
        room("Messages", ["Vocabulary", "Ledger", "Vault", "CCURL"]),
        room("Correspondence", ["Vocabulary", "Policies", "Ledger", "Vault", "Processing", "Choices", "Messages"]),
        room(
            "Duties", ["Vocabulary", "Policies", "Ledger"], libraries: [crypto],
            resources: [.embedInCode("Registers/holidays.json")]),
        room("Rights", ["Vocabulary", "Policies", "Ledger", "Processing", "Duties"]),
        room(
            "Storage",
            [
                "Vocabulary", "Policies", "Ledger", "Vault", "Processing", "Choices", "Accounts", "Messages", "Duties",
                "Rights", "Correspondence", "CPQ",
            ],
            libraries: [
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
                logging, crypto,
            ]),
        room(
            "Web",
            [
                "Vocabulary", "Policies", "Ledger", "Vault", "Processing", "Retention", "Choices", "Accounts",
                "Messages",
                "Duties", "Rights", "Packing", "Printing", "Correspondence",
            ],
            libraries: [
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                logging, crypto, lifecycle,
            ]),
        .executableTarget(
            name: "zavet",
            dependencies: [
                "Vocabulary", "Policies", "Ledger", "Vault", "Processing", "Retention", "Choices", "Accounts",
                "Messages",
                "Duties", "Rights", "Correspondence",
                "Storage", "Web", logging, lifecycle, signals, crypto,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        // What tests of several rooms share: a whole house in a temporary folder, a clock moved by hand.
        .target(
            name: "Fixtures",
            dependencies: [
                "Vocabulary", "Policies", "Ledger", "Vault", "Processing", "Choices", "Accounts", "Messages",
                "Storage",
            ],
            path: "Tests/Fixtures", exclude: ["release", "release-0.1"], swiftSettings: settings),
        .testTarget(
            name: "ProcessingTests",
            dependencies: [
                "Vocabulary", "Policies", "Ledger", "Vault", "Processing", "Choices", "Storage", "Fixtures",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "RetentionTests",
            dependencies: [
                "Vocabulary", "Policies", "Ledger", "Vault", "Choices", "Processing", "Retention", "Storage",
                "Fixtures",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "VocabularyTests",
            dependencies: ["Vocabulary", .product(name: "HummingbirdTesting", package: "hummingbird")],
            swiftSettings: settings),
        .testTarget(
            name: "PackingTests", dependencies: ["Vocabulary", "Packing", "CArchive"], swiftSettings: settings),
        .testTarget(name: "PrintingTests", dependencies: ["Vocabulary", "Printing"], swiftSettings: settings),
        .testTarget(name: "TidyTests", dependencies: [], swiftSettings: settings),
        .testTarget(name: "VaultTests", dependencies: ["Vocabulary", "Vault", crypto], swiftSettings: settings),
        .testTarget(name: "PoliciesTests", dependencies: ["Vocabulary", "Policies"], swiftSettings: settings),
        // The decision's oracle: a second evaluator from the specification alone, against the engine.
        .testTarget(
            name: "OracleTests", dependencies: ["Vocabulary", "Policies", "Processing", "Retention"],
            swiftSettings: settings),
        .testTarget(
            name: "StorageTests", dependencies: ["Vocabulary", "Vault", "Ledger", "Storage", "Fixtures", crypto],
            swiftSettings: settings),
        .testTarget(
            name: "LedgerTests", dependencies: ["Vocabulary", "Ledger", "Storage", "Fixtures", crypto],
            swiftSettings: settings),
        .testTarget(
            name: "AccountsTests", dependencies: ["Vocabulary", "Ledger", "Accounts", "Storage", "Fixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "DutiesTests", dependencies: ["Vocabulary", "Policies", "Ledger", "Duties", "Storage"],
            swiftSettings: settings),
        .testTarget(
            name: "RightsTests",
            dependencies: [
                "Vocabulary", "Policies", "Ledger", "Vault", "Processing", "Duties", "Rights", "Storage", "Fixtures",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "MessagesTests",
            dependencies: ["Vocabulary", "Ledger", "Vault", "Processing", "Messages", "Storage", "Fixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "CorrespondenceTests",
            dependencies: [
                "Vocabulary", "Ledger", "Policies", "Choices", "Processing", "Messages", "Correspondence", "Storage",
                "Fixtures",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "APITests",
            dependencies: [
                "Web", "Vocabulary", "Accounts", "Ledger", "Messages", "Processing", "Correspondence", "Storage",
                "Fixtures",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"), logging,
            ],
            swiftSettings: settings),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Vocabulary", "Policies", "Ledger", "Vault", "Choices", "Processing", "Accounts", "Messages",
                "Storage", "Fixtures", .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"), logging, lifecycle,
            ],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
