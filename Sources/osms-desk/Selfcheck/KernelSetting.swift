/// The kernel settings of a computer in a lobby, those of `examples/sysctl.conf`.
enum KernelSetting {
  /// Names and values.
  static let all: [(name: String, value: String)] = [
    ("kernel.sysrq", "0"), ("kernel.printk", "1 1 1 1"), ("dev.tty.legacy_tiocsti", "0"),
    ("dev.tty.ldisc_autoload", "0"), ("kernel.core_pattern", "|/bin/false"), ("fs.suid_dumpable", "0"),
    ("kernel.yama.ptrace_scope", "3"), ("kernel.dmesg_restrict", "1"), ("kernel.kptr_restrict", "2"),
    ("kernel.unprivileged_bpf_disabled", "1"), ("kernel.panic", "10"), ("kernel.panic_on_oops", "1"),
  ]

  /// The words of the kernel's command line, those of `examples/grub.cfg`.
  static let commandLine = [
    "quiet", "loglevel=0", "systemd.show_status=no", "vt.global_cursor_default=0", "consoleblank=0", "panic=10",
    "init_on_free=1", "init_on_alloc=1",
  ]
}
