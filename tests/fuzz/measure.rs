//! Counts what was read and refused, and bounds the work of each reading: the memory that it
//! holds, what it asks of the allocator in all, and how often. The time is printed only: another
//! program on the machine changes it.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

/// The most memory that a reading may hold, for each byte of its text, above a floor.
pub const MOST_FOR_EACH_BYTE: usize = 64;
pub const FLOOR: usize = 64 * 1024;
/// The most that a reading may ask of the allocator in all, for each byte of its text, above the
/// floor: what is copied again and again counts each time.
const MOST_ASKED_FOR_EACH_BYTE: usize = 96;
/// The most allocations for each byte of its text, above a floor.
const MOST_ALLOCATIONS_FOR_EACH_BYTE: usize = 1;
const FLOOR_OF_ALLOCATIONS: usize = 2_000;

thread_local! {
    static HELD: Cell<usize> = const { Cell::new(0) };
    static PEAK: Cell<usize> = const { Cell::new(0) };
    static ASKED: Cell<usize> = const { Cell::new(0) };
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

struct Counting;

#[global_allocator]
static COUNTING: Counting = Counting;

fn count(change: impl Fn(usize) -> usize) {
    HELD.with(|held| {
        held.set(change(held.get()));
        PEAK.with(|peak| peak.set(peak.get().max(held.get())));
    });
}

// SAFETY: every call is handed to the system as it came; counting allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(|held| held.saturating_add(layout.size()));
        ASKED.with(|asked| asked.set(asked.get().saturating_add(layout.size())));
        ALLOCATIONS.with(|number| number.set(number.get().saturating_add(1)));
        // SAFETY: the caller keeps the promises of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(|held| held.saturating_sub(layout.size()));
        // SAFETY: the caller keeps the promises of `dealloc`.
        unsafe { System.dealloc(pointer, layout) }
    }
}

/// What this thread took of a processor: what else the machine does must not count.
fn spent() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told
        .as_deref()
        .and_then(|text| text.split(' ').next())
        .and_then(|first| first.parse().ok());
    static START: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    nanoseconds.map_or_else(|| START.get_or_init(Instant::now).elapsed(), Duration::from_nanos)
}

/// The work of a reading.
#[derive(Clone, Copy, Default)]
pub struct Work {
    /// The most bytes held at once, more than before it.
    pub held: usize,
    /// The bytes asked of the allocator, one growth after the other.
    pub asked: usize,
    /// How often the allocator was asked.
    pub allocations: usize,
    /// The time of a processor: printed, bounded by nothing.
    pub time: Duration,
}

impl Work {
    /// Fails when the work is more than a text of this many bytes may cost.
    pub fn hold(&self, name: &str, length: usize) {
        let Work { held, asked, allocations, .. } = *self;
        assert!(
            held <= MOST_FOR_EACH_BYTE * length + FLOOR,
            "{name}: {held} bytes held for {length}"
        );
        assert!(
            asked <= MOST_ASKED_FOR_EACH_BYTE * length + FLOOR,
            "{name}: {asked} bytes asked for {length}"
        );
        assert!(
            allocations <= MOST_ALLOCATIONS_FOR_EACH_BYTE * length + FLOOR_OF_ALLOCATIONS,
            "{name}: {allocations} allocations for {length} bytes"
        );
    }

    /// The worst of both, measure by measure.
    fn worst(self, other: Work) -> Work {
        Work {
            held: self.held.max(other.held),
            asked: self.asked.max(other.asked),
            allocations: self.allocations.max(other.allocations),
            time: self.time.max(other.time),
        }
    }
}

/// Runs, and counts the work of it.
pub fn measured<T>(run: impl Fn() -> T) -> (T, Work) {
    let before = [HELD.with(Cell::get), ASKED.with(Cell::get), ALLOCATIONS.with(Cell::get)];
    PEAK.with(|peak| peak.set(before[0]));
    let start = spent();
    let made = run();
    let work = Work {
        held: PEAK.with(Cell::get).saturating_sub(before[0]),
        asked: ASKED.with(Cell::get).saturating_sub(before[1]),
        allocations: ALLOCATIONS.with(Cell::get).saturating_sub(before[2]),
        time: spent().saturating_sub(start),
    };
    (made, work)
}

/// How many inputs are drawn for each reader.
pub fn inputs() -> u64 {
    std::env::var("FUZZ_INPUTS")
        .ok()
        .map_or(2_000, |text| text.parse().expect("FUZZ_INPUTS is a whole number"))
}

/// What came of the inputs of a reader.
pub struct Tally {
    name: &'static str,
    start: Instant,
    read: u64,
    refused: u64,
    bytes: usize,
    longest_text: usize,
    worst: Work,
}

impl Tally {
    pub fn new(name: &'static str) -> Tally {
        Tally {
            name,
            start: Instant::now(),
            read: 0,
            refused: 0,
            bytes: 0,
            longest_text: 0,
            worst: Work::default(),
        }
    }

    /// Reads a text, then checks what was read; `check` says how long it is when it is written.
    pub fn read<T>(
        &mut self,
        number: u64,
        length: usize,
        text: &str,
        read: impl Fn() -> Option<T>,
        check: impl Fn(&T) -> usize,
    ) {
        let tried = catch_unwind(AssertUnwindSafe(|| {
            let (made, work) = measured(&read);
            work.hold(self.name, length);
            let written = made.as_ref().map(&check);
            assert!(
                written.is_none_or(|written| written <= 6 * length + FLOOR),
                "{written:?} bytes written"
            );
            (made.is_some(), work)
        }));
        let Ok((done, work)) = tried else {
            let shown: String = text.chars().take(2_000).collect();
            panic!("{}, input {number}, {length} bytes: {shown}", self.name);
        };
        self.read += u64::from(done);
        self.refused += u64::from(!done);
        self.bytes += length;
        self.longest_text = self.longest_text.max(length);
        self.worst = self.worst.worst(work);
    }

    /// Prints the line of the reader. Inputs that were all read, or all refused, would try nothing.
    pub fn end(self) {
        let all = self.read + self.refused;
        assert!(
            self.read * 100 >= all && self.refused * 100 >= all,
            "{}: {} read, {} refused",
            self.name,
            self.read,
            self.refused
        );
        let kilobytes = |bytes: usize| bytes / 1_000;
        println!(
            "{:<9} {:>9} entrées : {:>7} lues, {:>7} refusées ; {:>8} ko en tout, la plus longue \
                {:>5} ko ; au plus {:>6} ko tenus, {:>6} ko demandés en {:>6} fois et {:>6} ms \
                pour une ; {:>4} s",
            self.name,
            all,
            self.read,
            self.refused,
            kilobytes(self.bytes),
            kilobytes(self.longest_text),
            kilobytes(self.worst.held),
            kilobytes(self.worst.asked),
            self.worst.allocations,
            self.worst.time.as_millis(),
            self.start.elapsed().as_secs()
        );
    }
}
