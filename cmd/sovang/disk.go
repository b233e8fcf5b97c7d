package main

import (
	"errors"
	"runtime"
	"slices"
	"syscall"

	"sovang/registry/store"
)

// isFull tells that the disk, or the file on it, took no more.
func isFull(err error) bool {
	if errors.Is(err, store.ErrFull) || errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EFBIG) {
		return true
	}
	const diskFull, handleDiskFull = syscall.Errno(112), syscall.Errno(39) // as Windows says it
	var number syscall.Errno
	return runtime.GOOS == "windows" && errors.As(err, &number) && slices.Contains([]syscall.Errno{diskFull, handleDiskFull}, number)
}
