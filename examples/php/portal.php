<?php
// SPDX-License-Identifier: BSL-1.0
// A portal's back-end in PHP: it takes a plan that somebody sent, and refuses it with all that is wrong, or answers with
// its road map.
//
//     SIXSTEP_LIBRARY=/opt/sixstep/lib/libsixstep_c.so.1 SIXSTEP_HEADER=/opt/sixstep/include/sixstep.h php portal.php plan.json
declare(strict_types=1);

require __DIR__ . '/Sixstep.php';

$sixstep = new Sixstep(getenv('SIXSTEP_LIBRARY') ?: 'libsixstep_c.so.1', getenv('SIXSTEP_HEADER') ?: '/usr/include/sixstep.h');

try {
    $plan = $sixstep->readPlan(file_get_contents($argv[1] ?? __DIR__ . '/../first_plan/plan.json'));
} catch (SixstepError $error) {
    foreach ($error->diagnostics as $each) {
        printf("line %d, %s: %s\n", $each['line'] ?? 0, $each['item'] ?? 'the plan', $each['message']);
        printf("  %s\n", $each['hint'] ?? $each['code']);
    }
    exit(2);
}
$roadmap = $sixstep->makeRoadmap($plan, workLimit: 100_000_000);

$document = $sixstep->document($roadmap);
printf("%s: %s, %d findings\n", $document['plan']['id'], $document['strategy']['status'], count($document['findings']));
foreach ($sixstep->rows($roadmap, 'action.actions') as $action) {
    printf("%-20s %s to %s", $action['action'], $action['start'] ?? '?', $action['finish'] ?? '?');
    echo $action['critical'] ? ", critical\n" : "\n";
}
printf("and a page of %d kB\n", strlen($sixstep->page($roadmap, nonce: 'bm9uY2U=')) / 1000);
