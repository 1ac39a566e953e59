// swift-tools-version: 6.2
import PackageDescription

/// How the programs are linked, so that they take less memory.
///
/// An address that the loader sets when a program starts takes an eighth of a byte instead of 24 bytes, two megabytes in
/// all where the Swift runtime is linked in. The C library must know such addresses: glibc 2.36 or newer.
let compact: [LinkerSetting] = [
  .unsafeFlags(["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"])
]

let package = Package(
  name: "osms-kiosk",
  products: [
    .executable(name: "osms-kiosk", targets: ["osms-kiosk"]),
    .executable(name: "osms-desk", targets: ["osms-desk"]),
    .executable(name: "osms-lobby", targets: ["osms-lobby"]),
    .executable(name: "osms-slip", targets: ["osms-slip"]),
  ],
  traits: [
    .trait(name: "SQLite", description: "The district registry as an SQLite file; without it districts come from CSV."),
    .trait(name: "QRCode", description: "QR codes beside every address, drawn with libqrencode."),
    .trait(name: "Slip", description: "Printed slips, drawn with Pango and Cairo."),
    .trait(name: "Fuzzer", description: "The program osms-fuzz is a fuzzer, built with --sanitize fuzzer."),
    .default(enabledTraits: ["SQLite", "QRCode", "Slip"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(name: "Polyclinic"),
    .target(
      name: "PolyclinicData",
      dependencies: [
        "Polyclinic", .product(name: "Yams", package: "Yams"),
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["SQLite"])),
        .product(name: "GRDBSQLite", package: "GRDB.swift", condition: .when(traits: ["SQLite"])),
      ]),
    .target(name: "RegistryGenerator", dependencies: ["Polyclinic"]),
    .target(name: "RegistryOracle", dependencies: ["Polyclinic"]),
    .target(name: "RulesOracle"),
    .target(name: "RulesProof", dependencies: ["Polyclinic", "RulesOracle"]),
    .target(name: "Terminal"),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "NcursesTerminal", dependencies: ["Terminal", "CLinux", "CNcurses"]),
    .target(name: "Kiosk", dependencies: ["Polyclinic", "Terminal"]),
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
    .target(
      name: "QRCode",
      dependencies: ["Terminal", .target(name: "CQREncode", condition: .when(traits: ["QRCode"]))]),
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .executableTarget(
      name: "osms-slip",
      dependencies: [
        "Polyclinic", "QRCode", "Terminal", .target(name: "CPango", condition: .when(traits: ["Slip"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], linkerSettings: compact),
    .executableTarget(
      name: "osms-kiosk",
      dependencies: [
        "Polyclinic", "PolyclinicData", "Terminal", "NcursesTerminal", "Kiosk", "QRCode", "CLinux",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], linkerSettings: compact),
    .systemLibrary(name: "CLinux"),
    .executableTarget(name: "osms-lobby", dependencies: ["CLinux"], linkerSettings: compact),
    .executableTarget(
      name: "osms-desk",
      dependencies: [
        "Polyclinic", "PolyclinicData", "RegistryGenerator", "Terminal", "Kiosk", "QRCode", "TerminalProgress",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TerminalProgress"),
    .target(name: "LobbySimulation", dependencies: ["Polyclinic", "Terminal", "Kiosk", "RegistryGenerator"]),
    .target(name: "TestSupport", dependencies: ["CLinux"], path: "Tests/TestSupport"),
    .testTarget(name: "TestTraits"),
    .testTarget(name: "PolyclinicTests", dependencies: ["Polyclinic", "RegistryGenerator"]),
    .testTarget(
      name: "PolyclinicDataTests",
      dependencies: [
        "Polyclinic", "PolyclinicData", "Kiosk", "RegistryGenerator", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["SQLite"])),
      ]),
    .testTarget(
      name: "RegistryGeneratorTests",
      dependencies: ["Polyclinic", "RegistryGenerator", "PolyclinicData", "TestSupport"]),
    .testTarget(
      name: "RegistryProofTests",
      dependencies: ["Polyclinic", "PolyclinicData", "RegistryGenerator", "RegistryOracle", "TestSupport"]),
    .testTarget(
      name: "RulesProofTests",
      dependencies: ["Polyclinic", "PolyclinicData", "Kiosk", "RulesOracle", "RulesProof", "TestSupport"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "RegistryGenerator"]),
    .testTarget(name: "NcursesTerminalTests", dependencies: ["NcursesTerminal", "Terminal", "CNcurses"]),
    .testTarget(
      name: "KioskTests",
      dependencies: [
        "Kiosk", "PolyclinicData", "QRCode", "RegistryGenerator", "Polyclinic", "Terminal", "TestSupport", "TestTraits",
      ],
      exclude: ["Frames"]),
    .testTarget(name: "QRCodeTests", dependencies: ["QRCode", "Terminal"]),
    .testTarget(
      name: "osms-slipTests",
      dependencies: ["osms-slip", "Polyclinic", "RegistryGenerator", "TestSupport", "TestTraits"]),
    .testTarget(
      name: "osms-lobbyTests",
      dependencies: ["osms-lobby", "osms-kiosk", "osms-desk", "CLinux", "TestSupport", "TestTraits"],
      exclude: ["stub-kiosk"]),
    .testTarget(
      name: "osms-deskTests",
      dependencies: ["osms-desk", "Kiosk", "Polyclinic", "PolyclinicData", "TestSupport", "TestTraits"],
      exclude: ["SmallPack"]),
    .testTarget(
      name: "LobbySimulationTests",
      dependencies: [
        "LobbySimulation", "Kiosk", "Polyclinic", "PolyclinicData", "QRCode", "RegistryGenerator", "Terminal",
        "TestSupport",
      ]),
    .testTarget(
      name: "osms-kioskTests",
      dependencies: ["osms-kiosk", "Kiosk", "NcursesTerminal", "Polyclinic", "CLinux", "TestSupport", "TestTraits"]),
    .target(
      name: "FuzzTargets",
      dependencies: ["Polyclinic", "PolyclinicData", "RegistryGenerator", "RegistryOracle", "Terminal", "Kiosk"]),
    .testTarget(name: "FuzzTargetsTests", dependencies: ["FuzzTargets", "TestSupport"]),
    .executableTarget(name: "osms-fuzz", dependencies: ["FuzzTargets"]),
    .executableTarget(
      name: "osms-bench",
      dependencies: [
        "Polyclinic", "PolyclinicData", "Kiosk", "RegistryGenerator", "RegistryOracle", "RulesProof", "CLinux",
        "LobbySimulation", "QRCode", "Terminal", "TerminalProgress", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["SQLite"])),
      ]),
  ]
)

// What tests do by themselves is soon done; to optimise it would take longer than to run it.
for target in package.targets where target.type == .test {
  target.swiftSettings = [.unsafeFlags(["-Onone"])]
}
