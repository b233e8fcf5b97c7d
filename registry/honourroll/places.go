package honourroll

import "slices"

// placesIn gives each of some values its place in an order. Those that nothing
// orders share one: to compare places is to compare values, and quicker.
func placesIn[T comparable](values []T, compare func(a, b T) int) map[T]int {
	sorted := slices.SortedFunc(slices.Values(values), compare)
	places := make(map[T]int, len(sorted))
	place := 0
	for i, v := range sorted {
		if i > 0 && compare(sorted[i-1], v) != 0 {
			place++
		}
		places[v] = place
	}
	return places
}
