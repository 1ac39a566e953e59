import CLinux
import Glibc
import NcursesTerminal

/// A program that works beside the kiosk: it is given its input piece by piece, and never waited for.
///
/// It has a session of its own and so no terminal, knows none of the kiosk's descriptors, and its standard error goes
/// nowhere. Whatever it does, every call here returns at once.
final class HelperProcess {
  /// The process, which is also its group and its session.
  let id: pid_t
  private let exit: Descriptor
  private let input: Descriptor
  /// The other end of the input: who holds it can tell what was not read, and is never sent SIGPIPE.
  private let unreadInput: Descriptor
  private let output: Descriptor?
  private var rest: ArraySlice<UInt8>
  private var collected: [UInt8] = []
  private let mostOutput: Int
  private var ending: Ending?
  private var isKilled = false

  /// How a program ended.
  struct Ending: Equatable {
    /// Whether it ended by itself, with exit status 0.
    let isSuccess: Bool
    /// Whether it has read its whole input.
    let hasReadAll: Bool
    /// What it wrote, where that is collected.
    let output: [UInt8]
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - call: the program, its arguments and its environment.
  ///   - input: what it is given on standard input.
  ///   - mostOutput: how many bytes of its standard output are collected, more being a failure; nil where the output
  ///     goes nowhere.
  /// - Throws: ``NotStarted`` where it cannot be started.
  init(_ call: HelperCall, input text: some Sequence<UInt8>, mostOutput: Int? = nil) throws(NotStarted) {
    let (inputEnd, input) = try Descriptor.pipe()
    let outputPipe: (reading: Descriptor, writing: Descriptor)? =
      if mostOutput == nil { nil } else { try Descriptor.pipe() }
    for end in [input, outputPipe?.reading].compactMap(\.self) {
      _ = fcntl(end.number, F_SETFL, O_NONBLOCK)
    }
    id = try call.spawn(input: inputEnd.number, output: outputPipe?.writing.number)
    let exit = pidfd_open(id, 0)
    guard exit >= 0 else {
      Self.killGroup(id)
      while waitpid(id, nil, 0) < 0, errno == EINTR {}
      throw NotStarted()
    }
    self.exit = Descriptor(exit)
    self.input = input
    unreadInput = inputEnd
    output = outputPipe?.reading
    self.mostOutput = mostOutput ?? 0
    rest = Array(text)[...]
    feed()
  }

  deinit {
    kill()
  }

  /// For what a wait has to look out, so that ``attend()`` is called in time.
  var watched: [Watched] {
    guard ending == nil else { return [] }
    var watched = [Watched(exit.number, for: .reading)]
    if input.isOpen, !rest.isEmpty { watched.append(Watched(input.number, for: .writing)) }
    if let output, output.isOpen { watched.append(Watched(output.number, for: .reading)) }
    return watched
  }

  /// Hands over what the program takes now, takes what it has written, and looks whether it has ended.
  ///
  /// - Returns: how it ended; nil while it runs.
  func attend() -> Ending? {
    guard ending == nil else { return ending }
    feed()
    collect()
    guard hasExited else { return nil }
    // What it wrote last may have come after the last look.
    collect()
    // Its descendants go with it: until it is waited for, nobody else can have the number of its group.
    Self.killGroup(id)
    var status: Int32 = 0
    let isReaped = waitpid(id, &status, WNOHANG) == id
    let ending = Ending(
      isSuccess: isReaped && status == 0 && !isKilled, hasReadAll: rest.isEmpty && unread == 0, output: collected)
    self.ending = ending
    collected = []
    close()
    exit.close()
    return ending
  }

  /// Kills the program and its descendants at once; ``attend()`` has to be called until it tells the end.
  func kill() {
    guard ending == nil, !isKilled else { return }
    isKilled = true
    Self.killGroup(id)
    close()
  }

  private func close() {
    rest = []
    input.close()
    unreadInput.close()
    output?.close()
  }

  /// Whether the process has ended: it then waits to be waited for.
  private var hasExited: Bool {
    var line = Watched(exit.number, for: .reading).line
    return poll(&line, 1, 0) > 0
  }

  /// The bytes of the input that lie in the pipe.
  private var unread: Int32 { unreadInput.isOpen ? max(0, clinux_unread(unreadInput.number)) : 0 }

  /// Writes as much of the input as the pipe takes, and ends the input behind the last byte.
  private func feed() {
    guard input.isOpen else { return }
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(input.number, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
    input.close()
  }

  /// Reads what there is; a program that writes more than it may is killed.
  private func collect() {
    guard let output, output.isOpen else { return }
    while true {
      let count = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
        let count = read(output.number, buffer.baseAddress, buffer.count)
        if count > 0 { collected += buffer.prefix(count) }
        return count
      }
      if count < 0, errno == EINTR { continue }
      if count == 0 { output.close() }
      guard count > 0 else { return }
      guard collected.count <= mostOutput else { return kill() }
    }
  }

  private static func killGroup(_ id: pid_t) {
    Glibc.kill(-id, SIGKILL)
  }
}

/// Why a program does not run: whatever the reason, patients can only be told that it does not.
struct NotStarted: Error {}
