package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// results are what go test -bench printed.
type results struct {
	about    map[string]string // cpu, date …
	measured map[measurement][]float64
}

// measurement names what was measured: BenchmarkImport/awards=1000, ns/op.
type measurement struct {
	benchmark string // without Benchmark
	size      int    // 0 where there is none
	unit      string
}

// parse reads results (https://go.dev/design/14313-benchmark-format).
func parse(r io.Reader) (results, error) {
	all := results{about: make(map[string]string), measured: make(map[measurement][]float64)}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		line := lines.Text()
		if key, value, ok := strings.Cut(line, ": "); ok && !strings.HasPrefix(line, "Benchmark") {
			all.about[key] = value
			continue
		}
		fields := strings.Fields(line)
		if len(fields) < 4 || !strings.HasPrefix(line, "Benchmark") {
			continue
		}
		m := measurementOf(fields[0])
		for i := 2; i+1 < len(fields); i += 2 {
			value, err := strconv.ParseFloat(fields[i], 64)
			if err != nil {
				return all, fmt.Errorf("%q: %w", line, err)
			}
			m.unit = fields[i+1]
			all.measured[m] = append(all.measured[m], value)
		}
	}
	return all, lines.Err()
}

// measurementOf reads the name of a benchmark: its one parameter, if it has
// one, is a size.
func measurementOf(name string) measurement {
	name, _, _ = strings.Cut(strings.TrimPrefix(name, "Benchmark"), "-")
	name, parameter, _ := strings.Cut(name, "/")
	_, value, _ := strings.Cut(parameter, "=")
	size, _ := strconv.Atoi(value) // no number is no size
	return measurement{benchmark: name, size: size}
}

// median returns the median of what was measured; ok is false when nothing
// was.
func (r results) median(m measurement) (median float64, ok bool) {
	values := slices.Sorted(slices.Values(r.measured[m]))
	if len(values) == 0 {
		return 0, false
	}
	middle := len(values) / 2
	if len(values)%2 == 1 {
		return values[middle], true
	}
	return (values[middle-1] + values[middle]) / 2, true
}

// sizes lists the sizes at which a unit of a benchmark was measured, small to
// large; of any benchmark if none is named.
func (r results) sizes(benchmark, unit string) []int {
	found := make(map[int]bool)
	for m := range r.measured {
		if (benchmark == "" || m.benchmark == benchmark) && m.unit == unit {
			found[m.size] = true
		}
	}
	return slices.SortedFunc(maps.Keys(found), cmp.Compare[int])
}
