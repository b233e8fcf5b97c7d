//go:build unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"sovang/registry/invented"
)

// meter adds up what runs of programs took.
type meter struct {
	runs int
	took time.Duration // by the clock
	work time.Duration // of the processor: what others do at the time does not count
	peak int64         // of the memory of one run, in kB; what this process has had counts as theirs
}

// run runs a program to its end. That a check has found something is no
// failure.
func (m *meter) run(b *testing.B, c *exec.Cmd) {
	b.Helper()
	var talk bytes.Buffer
	c.Stderr = &talk
	began := time.Now()
	err := c.Run()
	m.took += time.Since(began)
	m.runs++
	if found := c.ProcessState != nil && c.ProcessState.ExitCode() == 1 && talk.Len() == 0; err != nil && !found {
		b.Fatalf("%s: %v: %.500s", c, err, talk.String())
	}
	m.work += c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	if usage, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		m.peak = max(m.peak, usage.Maxrss)
	}
}

// report says what one run took, and how much memory at most.
func (m *meter) report(b *testing.B) {
	b.ReportMetric(float64(m.took.Nanoseconds())/float64(m.runs), "ns/op")
	b.ReportMetric(float64(m.work.Nanoseconds())/float64(m.runs), "cpu-ns/op")
	b.ReportMetric(float64(m.peak)/1024, "peak-MB")
}

// buildGo builds a Go program as users have it.
func buildGo(b *testing.B, source string) (path string) {
	path = filepath.Join(b.TempDir(), "program")
	c := exec.Command("go", "build", "-o", path, source)
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return path
}

// buildEmpty builds the Go program that starts and ends.
func buildEmpty(b *testing.B) (path string) {
	source := filepath.Join(b.TempDir(), "empty.go")
	if err := os.WriteFile(source, []byte("package main\n\nfunc main() {}\n"), 0o600); err != nil {
		b.Fatal(err)
	}
	return buildGo(b, source)
}

func copyFile(b *testing.B, to, from string) {
	if err := invented.Copy(to, from); err != nil {
		b.Fatal(err)
	}
}

// sizeOf is the size of files together.
func sizeOf(b *testing.B, paths ...string) (size int64) {
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			b.Fatal(err)
		}
		size += info.Size()
	}
	return size
}

func removeAll(b *testing.B, folders ...string) {
	for _, folder := range folders {
		if err := os.RemoveAll(folder); err != nil {
			b.Fatal(err)
		}
	}
}
