# `make demo` shows what Sixstep does; `make test` proves that it does it. Both start from a bare machine.
.DEFAULT_GOAL := help
.PHONY: help demo test check-all release bench format tidy

help:  ## these lines
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' Makefile | expand -t 16

demo:  ## a real government's recovery plan as a road map, in out/italy-pnrr
	@.ci/setup build
	@mkdir -p build
	@cmake --preset release >build/demo.log 2>&1 || { cat build/demo.log; exit 1; }
	@cmake --build --preset release --target sixstep_command
	@build/release/bin/sixstep plan examples/italy_pnrr/plan.json -o out/italy-pnrr --language en

test:  ## everything that must hold, under the address and undefined-behaviour sanitizers
	@.ci/setup test
	cmake --preset asan-ubsan
	cmake --build --preset asan-ubsan
	ctest --preset asan-ubsan
	@.ci/skipped build/asan-ubsan

check-all: test  ## and the thread sanitizer, the other compiler, the headers alone, style, notebooks, a cluster, minutes of fuzzing
	@.ci/setup all
	.ci/format --check
	for preset in tsan gcc header-only; do \
	  cmake --preset $$preset && cmake --build --preset $$preset && ctest --preset $$preset || exit 1; done
	.ci/tidy
	.ci/python_all
	.ci/fuzz 60

release:  ## the optimized library, C library and program, in build/release
	@.ci/setup build
	cmake --preset release
	cmake --build --preset release

bench: release  ## the benchmarks, each ending in a line of name=value
	@set -e; for name in plan systems methods strategy action; do echo "== bench_$$name"; build/release/bin/bench_$$name; done
	@echo "== bench_select"; if [ -d ../shared/data/select ]; \
	  then build/release/bin/bench_select ../shared/data/select --seconds 10; else echo "no reference data"; fi
	@set -e; if [ -d ../shared/data/schedule ]; then for set in j30 j60 j120 mm_j20 max_j30; do \
	  echo "== bench_schedule $$set"; build/release/bin/bench_schedule ../shared/data/schedule/$$set \
	  --best ../shared/data/schedule/best_known.csv --sample 20 | tail -2; done; else echo "no reference data"; fi
	@echo "== bench_capi"; build/release/bin/bench_capi examples/italy_pnrr/plan.json
	@echo "== bench_python"; .ci/setup test && tests/support/python_environment.sh build/venv tests/requirements.txt python3
	@PYTHONPATH=bindings/python SIXSTEP_LIBRARY=build/release/lib/libsixstep_c.so \
	  build/venv/bin/python tests/bench/bench_python.py build/release/bin/bench_capi
	@echo "== beside its peers"; .ci/setup test && python3 -m venv build/bench
	@build/bench/bin/pip install --quiet --disable-pip-version-check --no-deps -r tests/bench/requirements.txt
	@set -e; for name in bench_systems bench_methods bench_select bench_action; do \
	  build/bench/bin/python tests/bench/$$name.py build/release/bin/$$name; done
	@if [ -d ../shared/data/schedule ]; then build/bench/bin/python tests/bench/bench_peers.py \
	  build/release/bin/bench_schedule --sample 6 --seconds 1 5; else echo "no reference data"; fi

format:  ## every C and C++ file in the house style
	@.ci/format

tidy:  ## clang-tidy over our sources
	@.ci/setup all
	@.ci/tidy
