//! Landlock, seccomp and resource limits.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use landlock::{
    ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetCreatedAttr, RulesetError, RulesetStatus, Scope,
    path_beneath_rules,
};
use nix::libc;
use rustix::process::{Pid, Resource, Rlimit, prlimit};
use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, TargetArch};
use tokio::process::Child;

use super::{Confinement, Limits, Reach};

/// The newest Landlock that the rules were tried with; an older kernel keeps those it knows.
const NEWEST: ABI = ABI::V7;

/// Programs, libraries, and what the drivers of video encoders ask about the machine. Nothing of `/etc` but how libraries
/// are found, and nothing of `/proc` that tells of other processes.
const SYSTEM: [&str; 14] = [
    "/usr",
    "/bin",
    "/lib",
    "/lib64",
    "/opt",
    "/nix/store",
    "/run/opengl-driver",
    "/etc/ld.so.cache",
    "/etc/ld.so.preload",
    "/sys/dev",
    "/sys/devices",
    "/proc/driver/nvidia",
    "/proc/devices",
    "/proc/cpuinfo",
];

/// Devices without contents of their own, and video encoders.
const DEVICES: [&str; 10] = [
    "/dev/null",
    "/dev/zero",
    "/dev/full",
    "/dev/random",
    "/dev/urandom",
    "/dev/dri",
    "/dev/nvidia0",
    "/dev/nvidiactl",
    "/dev/nvidia-uvm",
    "/dev/nvidia-modeset",
];

/// What no media tool needs: sockets, the ring that opens sockets without asking, other processes, keys, other namespaces.
const DENIED: [libc::c_long; 14] = [
    libc::SYS_socket,
    libc::SYS_io_uring_setup,
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_pidfd_getfd,
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_keyctl,
    libc::SYS_add_key,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_mount,
];

/// Confines the calling thread, and every process it starts, as far as the kernel can; there is no way back.
pub(super) fn confine(reach: &Reach) -> Confinement {
    Confinement { files: landlock(reach).unwrap_or(false), network: disconnect() }
}

/// Takes the network from the calling thread, and from every process it starts. Tells whether that went well.
pub(super) fn disconnect() -> bool {
    static PROGRAM: LazyLock<Option<BpfProgram>> = LazyLock::new(|| program().ok());
    PROGRAM.as_ref().is_some_and(|program| seccompiler::apply_filter(program).is_ok())
}

fn landlock(reach: &Reach) -> Result<bool, RulesetError> {
    let (read, all) = (AccessFs::from_read(NEWEST), AccessFs::from_all(NEWEST));
    let device = AccessFs::ReadFile | AccessFs::ReadDir | AccessFs::WriteFile | AccessFs::IoctlDev;
    let make = AccessFs::ReadFile | AccessFs::WriteFile | AccessFs::Truncate | AccessFs::MakeReg | AccessFs::RemoveFile;
    let status = Ruleset::default()
        .handle_access(all)?
        .handle_access(AccessNet::from_all(NEWEST))?
        .scope(Scope::from_all(NEWEST))?
        .create()?
        .add_rules(path_beneath_rules(SYSTEM, read))?
        .add_rules(path_beneath_rules(DEVICES, device))?
        .add_rules(path_beneath_rules(&reach.reads, read))?
        .add_rules(path_beneath_rules(&reach.writes, make))?
        .restrict_self()?;
    Ok(status.ruleset != RulesetStatus::NotEnforced)
}

/// What the kernel runs at each system call.
fn program() -> Result<BpfProgram, seccompiler::Error> {
    let arch = TargetArch::try_from(std::env::consts::ARCH)?;
    let rules: BTreeMap<_, _> = DENIED.iter().flat_map(|&call| numbers(call)).map(|call| (call, Vec::new())).collect();
    let refuse = SeccompAction::Errno(libc::EPERM as u32);
    Ok(SeccompFilter::new(rules, SeccompAction::Allow, refuse, arch)?.try_into()?)
}

/// The numbers a system call has; on x86-64 each has a second one, of the x32 interface.
fn numbers(call: libc::c_long) -> impl Iterator<Item = libc::c_long> {
    const X32: libc::c_long = 0x4000_0000;
    std::iter::once(call).chain(cfg!(target_arch = "x86_64").then_some(call | X32))
}

/// Limits a process that has just begun and has not read a byte of any media.
pub(super) fn limit(child: &Child, limits: Limits, files: u64) {
    let Some(pid) = child.id().and_then(|id| Pid::from_raw(id as i32)) else { return };
    let set = |resource, most: u64| {
        // it may be gone already
        let _ = prlimit(Some(pid), resource, Rlimit { current: Some(most), maximum: Some(most) });
    };
    set(Resource::Data, limits.memory);
    set(Resource::Cpu, limits.cpu.as_secs().max(1));
    set(Resource::Fsize, limits.output);
    set(Resource::Nofile, limits.open_files + files);
    set(Resource::Core, 0);
}
