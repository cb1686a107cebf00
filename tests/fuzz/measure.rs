//! Counts what was read and refused, and holds the time and the memory of each reading.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

/// The longest that any reading may take of a processor, in a program built for tests.
pub const LONGEST: Duration = Duration::from_secs(2);
/// The most memory that a reading may hold, for each byte of its text, above a floor.
pub const MOST_FOR_EACH_BYTE: usize = 64;
pub const FLOOR: usize = 64 * 1024;

thread_local! {
    static HELD: Cell<usize> = const { Cell::new(0) };
    static PEAK: Cell<usize> = const { Cell::new(0) };
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

/// Runs, and says how long it took and how much more memory than before it held at most.
pub fn measured<T>(run: impl Fn() -> T) -> (T, Duration, usize) {
    let before = HELD.with(Cell::get);
    PEAK.with(|peak| peak.set(before));
    let start = spent();
    let made = run();
    (made, spent().saturating_sub(start), PEAK.with(Cell::get).saturating_sub(before))
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
    slowest: Duration,
    fullest: usize,
}

impl Tally {
    pub fn new(name: &'static str) -> Tally {
        let zero = Duration::ZERO;
        Tally {
            name,
            start: Instant::now(),
            read: 0,
            refused: 0,
            bytes: 0,
            longest_text: 0,
            slowest: zero,
            fullest: 0,
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
            let (made, time, held) = measured(&read);
            assert!(time <= LONGEST, "{time:?}");
            assert!(held <= MOST_FOR_EACH_BYTE * length + FLOOR, "{held} bytes held");
            let written = made.as_ref().map(&check);
            assert!(
                written.is_none_or(|written| written <= 6 * length + FLOOR),
                "{written:?} bytes written"
            );
            (made.is_some(), time, held)
        }));
        let Ok((done, time, held)) = tried else {
            let shown: String = text.chars().take(2_000).collect();
            panic!("{}, input {number}, {length} bytes: {shown}", self.name);
        };
        self.read += u64::from(done);
        self.refused += u64::from(!done);
        self.bytes += length;
        self.longest_text = self.longest_text.max(length);
        self.slowest = self.slowest.max(time);
        self.fullest = self.fullest.max(held);
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
                {:>5} ko ; au plus {:>6} ms et {:>6} ko de mémoire pour une ; {:>4} s",
            self.name,
            all,
            self.read,
            self.refused,
            kilobytes(self.bytes),
            kilobytes(self.longest_text),
            self.slowest.as_millis(),
            kilobytes(self.fullest),
            self.start.elapsed().as_secs()
        );
    }
}
