"""The two ways in which the academy runs: on nothing, and on what production has."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

import boto3
from moto.server import ThreadedMotoServer

from academy.tests.end_to_end.processes import HOST, free_port, manage, program, running

LOAD = "from front.demonstration import load_demonstration; load_demonstration()"


@dataclass
class Site:
    """A running academy."""

    url: str
    logs: Path
    #: What the proxy in front of production would say.
    headers: dict[str, str] = field(default_factory=dict)


@contextmanager
def embedded_site(folder: Path) -> Iterator[Site]:
    """What `manage.py demo` serves."""
    port = free_port()
    env = os.environ | {
        "DJANGO_SETTINGS_MODULE": "academy.settings.local",
        "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
        "MEDIA_ROOT": str(folder / "media"),
    }
    command = [sys.executable, "manage.py", "demo", f"{HOST}:{port}"]
    with running(command, env=env, log=folder / "site.log", port=port):
        yield Site(f"http://{HOST}:{port}", folder)


@contextmanager
def real_site(folder: Path) -> Iterator[Site]:
    """Production settings with PostgreSQL, Redis, a Celery worker and a store that speaks S3."""
    port = free_port()
    url = f"http://{HOST}:{port}"
    with postgres(folder) as database, redis(folder) as broker, bucket() as (store, name):
        env = os.environ | {
            "DJANGO_SETTINGS_MODULE": "academy.settings.production",
            "SECRET_KEY": token_hex(32),
            "ALLOWED_HOSTS": HOST,
            "CSRF_TRUSTED_ORIGINS": url,
            "DATABASE_URL": database,
            "CACHE_URL": f"{broker}/0",
            "CELERY_BROKER_URL": f"{broker}/1",
            "CHANNELS_URL": f"{broker}/2",
            "S3_BUCKET": name,
            "S3_ENDPOINT_URL": store,
            "S3_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend",
            "EMAIL_HOST": "",
            "EMAIL_HOST_USER": "",
            "EMAIL_HOST_PASSWORD": "",
            "STATIC_ROOT": str(folder / "static"),
        }
        manage("migrate", "--verbosity=0", env=env)
        manage("collectstatic", "--no-input", "--verbosity=0", env=env)
        manage("shell", "--verbosity=0", "--command", LOAD, env=env)
        server = ["daphne", "--bind", HOST, "--port", str(port), "academy.asgi:application"]
        worker = ["celery", "--app=academy", "worker", "--concurrency=1", "--loglevel=INFO"]
        with (
            running([sys.executable, "-m", *worker], env=env, log=folder / "worker.log"),
            running([sys.executable, "-m", *server], env=env, log=folder / "site.log", port=port),
        ):
            yield Site(url, folder, {"X-Forwarded-Proto": "https"})


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """Run a cluster of its own. PostgreSQL refuses root, whose place its own user takes."""
    data, port = folder / "postgres", free_port()
    data.mkdir()
    user: list[str] = []
    if os.geteuid() == 0:
        user = [program("runuser"), "-u", "postgres", "--"]
        _hand_over(data)
    initdb = [program("initdb"), "--auth=trust", "--username=academy", "--no-sync", str(data)]
    subprocess.run([*user, *initdb], check=True, stdout=subprocess.DEVNULL)
    server = [program("postgres"), "-D", str(data), "-p", str(port), "-h", HOST, "-F", "-k", ""]
    with running([*user, *server], env=os.environ, log=folder / "postgres.log", port=port):
        yield f"postgres://academy@{HOST}:{port}/postgres"


@contextmanager
def redis(folder: Path) -> Iterator[str]:
    port = free_port()
    command = [program("redis-server"), "--bind", HOST, "--port", str(port), "--save", ""]
    with running(command, env=os.environ, log=folder / "redis.log", port=port):
        yield f"redis://{HOST}:{port}"


@contextmanager
def bucket() -> Iterator[tuple[str, str]]:
    """Run a store with an empty bucket."""
    server = ThreadedMotoServer(ip_address=HOST, port=0, verbose=False)
    server.start()
    try:
        store = "http://{}:{}".format(*server.get_host_and_port())
        client = boto3.client(
            "s3",
            endpoint_url=store,
            region_name="us-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )
        client.create_bucket(Bucket="academy")
        yield store, "academy"
    finally:
        server.stop()


def _hand_over(data: Path) -> None:
    """Give a folder to the user postgres, and let that user pass through those above it."""
    shutil.chown(data, "postgres")
    for folder in data.parents:
        if not folder.stat().st_mode & 0o001:
            folder.chmod(folder.stat().st_mode | 0o011)
