"""Where a project begins, which files are its own, and under which names they are imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from flake8_django_arch.options import Options
from flake8_django_arch.project.discovery import module_names, files, root_of
from flake8_django_arch.project.files import Files
from flake8_django_arch.project.project import Project


def make(folder: Path, *names: str) -> Path:
    """Empty files; a name that ends in a slash is a folder."""
    for name in names:
        path = folder / name
        if name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
    return folder


# The root


def test_nearest_manage_py(tmp_path: Path) -> None:
    make(tmp_path, ".git/", "manage.py", "pyproject.toml", "site/manage.py", "site/shop/models.py")
    assert root_of(tmp_path / "site" / "shop") == tmp_path / "site"
    assert root_of(tmp_path / "site" / "shop" / "models.py") == tmp_path / "site"
    assert root_of(tmp_path) == tmp_path


def test_manage_py_wins_over_nearer_markers(tmp_path: Path) -> None:
    make(tmp_path, "manage.py", "apps/pyproject.toml", "apps/shop/.flake8", "apps/shop/models.py")
    assert root_of(tmp_path / "apps" / "shop") == tmp_path


def test_manage_py_in_a_package(tmp_path: Path) -> None:
    make(tmp_path, "squad/__init__.py", "squad/manage.py", "squad/core/models.py")
    assert root_of(tmp_path / "squad" / "core") == tmp_path


@pytest.mark.parametrize("where", ["lib/site-packages/squad", "squad"])
def test_manage_py_in_a_package_of_nobodys_folder(where: str, tmp_path: Path) -> None:
    folder = tmp_path / where
    make(folder, "__init__.py", "manage.py", "core/models.py")
    if where == "squad":
        make(folder, ".git/")
    assert root_of(folder / "core") == folder


@pytest.mark.parametrize("marker", ["pyproject.toml", "setup.cfg", ".flake8", ".git/"])
def test_markers(marker: str, tmp_path: Path) -> None:
    make(tmp_path, marker, "src/shop/__init__.py", "src/shop/models.py")
    assert root_of(tmp_path / "src" / "shop") == tmp_path


def test_nearest_marker(tmp_path: Path) -> None:
    make(tmp_path, "pyproject.toml", "library/setup.cfg", "library/stars/models.py")
    assert root_of(tmp_path / "library" / "stars") == tmp_path / "library"


def test_a_repository_ends_the_search(tmp_path: Path) -> None:
    make(tmp_path, "manage.py", "vendored/.git/", "vendored/stars/models.py")
    assert root_of(tmp_path / "vendored" / "stars") == tmp_path / "vendored"


def test_a_worktree_has_a_file_called_git(tmp_path: Path) -> None:
    make(tmp_path, "manage.py", "tree/.git", "tree/stars/models.py")
    assert root_of(tmp_path / "tree" / "stars") == tmp_path / "tree"


def test_above_the_outermost_package(tmp_path: Path) -> None:
    make(tmp_path, "lib/stars/__init__.py", "lib/stars/api/__init__.py", "lib/stars/api/views.py")
    assert root_of(tmp_path / "lib" / "stars" / "api") == tmp_path / "lib"


def test_a_file_alone(tmp_path: Path) -> None:
    make(tmp_path, "views.py")
    assert root_of(tmp_path / "views.py") == tmp_path


@pytest.mark.parametrize("marker", ["manage.py", "pyproject.toml", ".git/", ".flake8"])
def test_never_the_home_folder(
    marker: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, marker, "shop/__init__.py", "shop/models.py")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert root_of(tmp_path / "shop" / "models.py") in (tmp_path / "shop", tmp_path)
    make(tmp_path, "code/scripts/run.py")
    assert root_of(tmp_path / "code" / "scripts") == tmp_path / "code" / "scripts"


def test_without_a_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    make(tmp_path, "pyproject.toml", "shop/models.py")
    assert root_of(tmp_path / "shop") == tmp_path


def test_two_projects_in_one_repository(tmp_path: Path) -> None:
    make(tmp_path, ".git/", "pyproject.toml")
    for name in ("billing", "portal"):
        make(tmp_path / name, "manage.py", "shop/__init__.py", "shop/models.py")
        assert root_of(tmp_path / name / "shop" / "models.py") == tmp_path / name
    assert root_of(tmp_path) == tmp_path


# Files


def found(root: Path) -> list[str]:
    return sorted(Path(entry.path).relative_to(root).as_posix() for entry in files(root))


def test_templates(tmp_path: Path) -> None:
    make(
        tmp_path,
        "shop/models.py",
        "shop/data.json",
        "shop/templates/shop/orders.html",
        "shop/templates/shop/mail/order.md",
        "shop/templates/skeleton/app.py",
        "shop/jinja2/shop/orders.html",
        "pages/home.html",
        "pages/mail.txt",
        "pages/notes.md",
        "node_modules/x/templates/x.html",
    )
    project = Project(tmp_path, Options(no_cache=True))
    assert [Path(path).relative_to(tmp_path).as_posix() for path in project.template_files] == [
        "pages/home.html",
        "pages/mail.txt",
        "shop/jinja2/shop/orders.html",
        "shop/templates/shop/mail/order.md",
        "shop/templates/shop/orders.html",
    ]
    assert len(project.files) == 2


def test_only_sources(tmp_path: Path) -> None:
    make(
        tmp_path,
        "manage.py",
        "shop/models.py",
        "shop/notes.md",
        "shop/stub.pyi",
        "shop/deep/er/views.py",
        ".hidden/x.py",
        "__pycache__/x.py",
        "node_modules/gyp/x.py",
        "build/lib/x.py",
        "dist/x.py",
        "shop.egg-info/x.py",
        "any_name/pyvenv.cfg",
        "any_name/lib/python3.11/site-packages/django/x.py",
        "folder.py/",
    )
    assert found(tmp_path) == ["manage.py", "shop/deep/er/views.py", "shop/models.py"]


def test_links_in_a_circle(tmp_path: Path) -> None:
    make(tmp_path, "shop/models.py")
    (tmp_path / "shop" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "shop" / "linked.py").symlink_to(tmp_path / "shop" / "models.py")
    (tmp_path / "shop" / "broken.py").symlink_to(tmp_path / "nowhere.py")
    assert found(tmp_path) == ["shop/linked.py", "shop/models.py"]


def test_a_file_that_goes_while_it_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "shop/models.py", "shop/views.py")
    project = Project(tmp_path, Options(no_cache=True))
    entries = list(files(tmp_path))
    (tmp_path / "shop" / "views.py").unlink()
    monkeypatch.setattr("flake8_django_arch.project.discovery.files", lambda root: iter(entries))
    assert [Path(path).name for path in project.files] == ["models.py"]


# Names


def names(tmp_path: Path, file: str) -> list[str]:
    project = Project(tmp_path, Options(no_cache=True))
    return module_names(str(tmp_path / file), project.source_roots)


def test_name_from_the_root(tmp_path: Path) -> None:
    make(tmp_path, "manage.py", "shop/__init__.py", "shop/models.py")
    assert names(tmp_path, "shop/models.py") == ["shop.models"]
    assert names(tmp_path, "shop/__init__.py") == ["shop"]
    assert names(tmp_path, "manage.py") == ["manage"]


def test_nested_source_roots(tmp_path: Path) -> None:
    make(tmp_path, "pyproject.toml", "src/shop/__init__.py", "src/shop/models.py")
    assert names(tmp_path, "src/shop/models.py") == ["shop.models", "src.shop.models"]


def test_apps_folder_without_init(tmp_path: Path) -> None:
    make(tmp_path, "manage.py", "apps/shop/__init__.py", "apps/shop/models.py")
    assert names(tmp_path, "apps/shop/models.py") == ["shop.models", "apps.shop.models"]


def test_two_names_for_a_module(tmp_path: Path) -> None:
    make(
        tmp_path, "pyproject.toml", "label/__init__.py", "label/manage.py",
        "label/users/__init__.py", "label/users/models.py",
    )  # fmt: skip
    assert names(tmp_path, "label/users/models.py") == ["users.models", "label.users.models"]


def test_namespace_packages(tmp_path: Path) -> None:
    make(tmp_path, "manage.py", "company/shop/models.py")
    assert names(tmp_path, "company/shop/models.py") == ["company.shop.models"]


def test_monorepo_linted_as_a_whole(tmp_path: Path) -> None:
    make(tmp_path, ".git/")
    for name in ("billing", "portal"):
        make(tmp_path / name, "manage.py", "shop/__init__.py", "shop/models.py")
    assert names(tmp_path, "billing/shop/models.py") == ["shop.models", "billing.shop.models"]
    project = Project(tmp_path, Options(no_cache=True))
    for name in ("billing", "portal"):
        near = project.at(str(tmp_path / name / "shop" / "models.py"))
        assert project.module("shop.models", near) is near


@pytest.mark.parametrize("place", ["shop/.venv", ".venv"])
def test_packages_are_named_from_their_folder(place: str, tmp_path: Path) -> None:
    packages = tmp_path / place / "lib" / "python3.12" / "site-packages"
    make(tmp_path, f"{place}/pyvenv.cfg", "shop/manage.py", "shop/sales/models.py")
    make(packages, "taggit/models.py")
    files = Files(tmp_path / "shop", Options(no_cache=True))
    assert files.shown_path(str(packages / "taggit" / "models.py")) == "taggit/models.py"
    assert files.shown_path(str(tmp_path / "shop" / "sales" / "models.py")) == "sales/models.py"


def test_a_project_among_packages_is_named_from_its_root(tmp_path: Path) -> None:
    packages = tmp_path / ".venv" / "lib" / "python3.12" / "site-packages"
    make(tmp_path, ".venv/pyvenv.cfg")
    make(packages, "squad/manage.py", "squad/core/models.py")
    files = Files(packages / "squad", Options(no_cache=True))
    assert files.shown_path(str(packages / "squad" / "core" / "models.py")) == "core/models.py"
