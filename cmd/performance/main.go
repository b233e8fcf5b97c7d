// Performance runs the benchmarks of sovang and writes docs/performance.md:
//
//	go run ./cmd/performance
//
// Registers of every size are made once in a folder and kept there for the
// next run. What was measured stands in docs/bench/results.txt, in the format
// of go test -bench; the page says nothing that does not follow from it.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"time"
)

const (
	resultsFile = "docs/bench/results.txt"
	pageFile    = "docs/performance.md"
)

// options say what is measured.
type options struct {
	folder    string // in which the registers are kept
	sizes     string
	only      string // a pattern of benchmarks
	count     int
	benchtime string
	add       bool // to what was measured before
	page      bool // only write the page
}

func main() {
	var o options
	flag.StringVar(&o.folder, "folder", filepath.Join(os.TempDir(), "sovang-bench"), "keep the registers in this `folder`")
	flag.StringVar(&o.sizes, "sizes", "1000,10000,100000,1000000", "measure registers of so many awards, and of so many people")
	flag.StringVar(&o.only, "only", benchmarks(), "run the benchmarks of this `pattern`")
	flag.IntVar(&o.count, "count", 3, "measure so often; the page shows medians")
	flag.StringVar(&o.benchtime, "benchtime", "1s", "repeat what is quicker until this `time` is over")
	flag.BoolVar(&o.add, "add", false, "add to the results of "+resultsFile)
	flag.BoolVar(&o.page, "page", false, "measure nothing, write the page from "+resultsFile)
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, o); err != nil {
		fmt.Fprintln(os.Stderr, "performance:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, o options) error {
	if !o.page {
		if err := measure(ctx, o); err != nil {
			return err
		}
	}
	text, err := os.ReadFile(resultsFile)
	if err != nil {
		return err
	}
	measured, err := parse(bytes.NewReader(text))
	if err != nil {
		return err
	}
	return os.WriteFile(pageFile, page(measured), 0o666)
}

// measure runs the benchmarks and writes their results into the file.
func measure(ctx context.Context, o options) (err error) {
	folder, err := filepath.Abs(o.folder) // each package is measured in its own
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	mode := os.O_TRUNC
	if o.add {
		mode = os.O_APPEND
	}
	file, err := os.OpenFile(resultsFile, os.O_WRONLY|os.O_CREATE|mode, 0o666)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	out := io.MultiWriter(file, os.Stdout)
	if _, err := fmt.Fprint(out, machine()); err != nil {
		return err
	}
	c := exec.CommandContext(ctx, "go", append([]string{"test", "-run", "^$", "-bench", o.only, "-benchtime", o.benchtime,
		"-count", fmt.Sprint(o.count), "-p", "1", "-timeout", "0"}, packages()...)...)
	c.Env = append(os.Environ(), "SOVANG_BENCH="+folder, "SOVANG_BENCH_SIZES="+o.sizes)
	c.Stdout, c.Stderr = out, os.Stderr
	if err := c.Run(); err != nil {
		return err
	}
	return comparePeers(ctx, o, out)
}

// comparePeers runs the script that compares certificates with their peers,
// where node is there.
func comparePeers(ctx context.Context, o options, out io.Writer) error {
	wanted, err := regexp.Compile(o.only)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(peerBenchmarks(), wanted.MatchString) {
		return nil
	}
	node, err := exec.LookPath("node")
	if err != nil {
		fmt.Fprintln(os.Stderr, "performance: certificates are not compared, node is not there:", peers)
		return nil
	}
	for range o.count {
		c := exec.CommandContext(ctx, node, peers, "--go")
		c.Stdout, c.Stderr = out, os.Stderr
		if err := c.Run(); err != nil {
			return err
		}
	}
	return nil
}

// machine is what the results depend on, as lines of the benchmark format.
func machine() string {
	lines := []string{
		"date: " + time.Now().Format("02/01/2006"),
		"go: " + runtime.Version(),
		fmt.Sprint("cores: ", runtime.NumCPU()),
		"commit: " + said("git", "rev-parse", "--short", "HEAD"),
		"sqlite3: " + said("sqlite3", "--version"),
		"system: " + said("uname", "-sr"),
		"load: " + load(),
	}
	return strings.Join(lines, "\n") + "\n"
}

// said is the first word or two that a program says about itself; nothing if
// it is not there.
func said(program string, args ...string) string {
	out, _ := exec.Command(program, args...).Output()
	words := strings.Fields(string(out))
	return strings.Join(words[:min(len(words), 2)], " ")
}

// load is how many programs wanted a core in the last minute, where the system
// tells it.
func load() string {
	averages, _ := os.ReadFile("/proc/loadavg")
	minute, _, _ := strings.Cut(string(averages), " ")
	return minute
}
