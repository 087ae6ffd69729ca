"""ARC408: production has no broker that keeps tasks for a worker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...finding import Finding
from ...flow.concepts.production_settings import ProductionSettings, Verdict
from ...project.settings_values.values import Known, Value
from ..registry import check

#: Schemes of kombu's transports within one process, one disk, or a database.
_SCHEMES: Final = ("memory", "filesystem", "sqla", "sqlalchemy", "django", "db", "sqlite")


@check("ARC408", ProductionSettings)
def broker_not_production(settings: ProductionSettings) -> Iterator[Finding]:
    """Tasks run eagerly, or go through a transport that is made for tests."""
    name = settings.of_celery("task_always_eager")
    verdict = settings.verdict(lambda world: world.is_true(name) if name else False)
    if name and verdict is not Verdict.NO:
        if (place := settings.place(name)) is not None:
            unless = settings.unless(name, verdict)
            yield Finding(
                place,
                f"{name} is on in production{unless}, so that tasks run in the request: set it "
                "in the settings of tests only",
            )
        return  # then nothing asks the broker
    name = settings.of_celery("broker_url")
    verdict = settings.verdict(lambda world: world.holds(name, _is_weak) if name else False)
    if name and verdict is not Verdict.NO and (place := settings.place(name)) is not None:
        unless = settings.unless(name, verdict)
        yield Finding(
            place,
            f"{name} leads to no broker for production{unless} (memory, files or a database): use "
            "Redis, RabbitMQ or Amazon SQS",
        )


def _is_weak(url: Value) -> bool | None:
    """Whether a broker's URL has one of these schemes: ``sqla+postgresql://…``."""
    if not isinstance(url, Known):
        return None
    scheme = str(url.value).partition("://")[0] if isinstance(url.value, str) else ""
    return scheme.partition("+")[0].lower() in _SCHEMES
