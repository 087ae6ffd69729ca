"""ARC505: what ``manage.py check --deploy`` would report."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.production_settings import ProductionSettings, Verdict
from ...flow.settings.deploy_checks import DEPLOY_CHECKS, DeployCheck
from ..registry import check


@check("ARC505", ProductionSettings)
def insecure_production_setting(settings: ProductionSettings) -> Iterator[Finding]:
    """Each id that Django would report, unless it is silenced."""
    for deploy in DEPLOY_CHECKS:
        place = settings.place_of_check(deploy)
        if place is None or settings.is_silenced(deploy):
            continue
        verdict = settings.verdict(deploy.problem)
        if verdict is not Verdict.NO:
            yield Finding(place, _message(settings, deploy, verdict))


def _message(settings: ProductionSettings, deploy: DeployCheck, verdict: Verdict) -> str:
    beside = deploy.beside(settings.by_default)
    if verdict is Verdict.ALWAYS or settings.is_certain(deploy.setting):
        return f"{deploy.fault}: {deploy.advice}{beside} ({deploy.id})"
    unless = settings.unless(deploy.setting)
    return f"{deploy.fault}{unless}: make a safe value the default{beside} ({deploy.id})"
