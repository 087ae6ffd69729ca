"""The checks: one module a rule, in a folder a chapter."""

from __future__ import annotations

from typing import Final

from .api import (
    read_only_fields_ignored,
    read_only_fields_unknown,
    serializer_exposes_all_fields,
    serializer_without_read_only_fields,
)
from .background import broker_not_production, cache_not_shared
from .data import (
    count_for_existence,
    deferred_field_read,
    lost_update,
    manager_not_chainable,
    missing_prefetch_related,
    missing_select_related,
    prefetch_bypassed,
    query_per_iteration,
    racy_get_or_create,
    repeated_query_logic,
    write_per_iteration,
)
from .deployment import (
    cors_allow_all,
    csrf_exempt,
    debug_in_production,
    env_file_committed,
    environment_by_hand,
    hard_coded_secret,
    insecure_production_setting,
    media_served_by_app,
    wildcard_hosts,
)
from .registry import Check
from .service_layer import (
    fat_model,
    fat_view,
    ineffective_setting,
    monolithic_settings,
    production_imports_local,
    save_with_side_effects,
    settings_branch_on_environment,
    settings_environment_missing,
    view_opens_transaction,
    view_writes_data,
)

#: Every check, in the order of its rule's code.
CHECKS: Final[tuple[Check, ...]] = (
    view_writes_data.view_writes_data,
    fat_view.fat_view,
    view_opens_transaction.view_opens_transaction,
    fat_model.fat_model,
    save_with_side_effects.save_with_side_effects,
    monolithic_settings.monolithic_settings,
    settings_environment_missing.settings_environment_missing,
    settings_branch_on_environment.settings_branch_on_environment,
    production_imports_local.production_imports_local,
    ineffective_setting.ineffective_setting,
    missing_select_related.missing_select_related,
    missing_prefetch_related.missing_prefetch_related,
    prefetch_bypassed.prefetch_bypassed,
    query_per_iteration.query_per_iteration,
    write_per_iteration.write_per_iteration,
    deferred_field_read.deferred_field_read,
    repeated_query_logic.repeated_query_logic,
    manager_not_chainable.manager_not_chainable,
    racy_get_or_create.racy_get_or_create,
    lost_update.lost_update,
    count_for_existence.count_for_existence,
    broker_not_production.broker_not_production,
    cache_not_shared.cache_not_shared,
    hard_coded_secret.hard_coded_secret,
    environment_by_hand.environment_by_hand,
    debug_in_production.debug_in_production,
    wildcard_hosts.wildcard_hosts,
    insecure_production_setting.insecure_production_setting,
    media_served_by_app.media_served_by_app,
    env_file_committed.env_file_committed,
    csrf_exempt.csrf_exempt,
    cors_allow_all.cors_allow_all,
    serializer_without_read_only_fields.serializer_without_read_only_fields,
    serializer_exposes_all_fields.serializer_exposes_all_fields,
    read_only_fields_ignored.read_only_fields_ignored,
    read_only_fields_unknown.read_only_fields_unknown,
)
