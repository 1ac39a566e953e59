import Foundation
import TestSupport
import Testing

/// The real lobby in a folder of its own, beside a script that stands for the kiosk.
final class StubLobby {
  /// The lobby as it was built for this run of the tests.
  static let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    .appendingPathComponent("osms-lobby").path

  let folder: URL
  let terminal: PtyProgram

  /// Starts the lobby with a kiosk of that conduct.
  init(_ conduct: String, arguments: [String] = [], environment: [String] = []) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let lobby = folder.appendingPathComponent("osms-lobby").path
    try FileManager.default.copyItem(atPath: Self.program, toPath: lobby)
    let kiosk = folder.appendingPathComponent("osms-kiosk").path
    try Data(Self.script.utf8).write(to: URL(fileURLWithPath: kiosk))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: kiosk)
    terminal = try #require(
      PtyProgram(
        lobby, arguments,
        environment: ["OSMS_KIOSK_STUB=\(conduct)", "OSMS_KIOSK_FOLDER=\(folder.path)", "TERM=xterm"] + environment))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The process of the present kiosk.
  func kiosk() throws -> pid_t {
    let text = try String(contentsOf: folder.appendingPathComponent("process"), encoding: .utf8)
    return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// A kiosk that counts its starts and says which this is.
  private static let script = """
    #!/bin/sh
    cd "$OSMS_KIOSK_FOLDER"
    env > environment
    echo $$ > process
    echo start >> starts
    number=$(grep -c start starts)
    echo "WELCOME $number $*"
    case $OSMS_KIOSK_STUB in
      reads) exec cat > /dev/null ;;
      runs-at-last)
        if [ "$number" -lt 4 ]; then exit 1; fi
        head -c 1 > /dev/null
        echo RUNS
        exec cat > /dev/null ;;
      ends) eval "$OSMS_KIOSK_END" ;;
      hangs-first)
        if [ "$number" = 1 ]; then exec sleep 1000; fi
        read_bytes=$(timeout 1 head -c 1 | wc -c)
        if [ "$read_bytes" = 0 ]; then echo "READS NOTHING"; fi
        exec cat > /dev/null ;;
      leaves-a-voice)
        if [ "$number" = 1 ]; then
          setsid sleep 1000 &
          echo $! > voice
          kill -KILL $$
        fi
        exec cat > /dev/null ;;
    esac
    """
}
