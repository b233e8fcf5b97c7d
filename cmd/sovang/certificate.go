package main

import "github.com/urfave/cli/v2"

func certificateCommand(e *env) *cli.Command {
	return &cli.Command{Name: "certificate", Aliases: []string{"bang"}, Subcommands: []*cli.Command{
		certificateProof(e), certificatePrint(e),
		certificateStatus(e), certificateHanded(e), certificateReissue(e), certificateVerify(e),
		certificateTemplate(e), certificateCalibrate(e), certificatePrinter(e),
	}}
}
