"""What ``add_to_class`` puts on a model, in front of what the model has itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint import lint

MODELS = """
from django.db import models


class Buyer(models.Model):
    name = models.CharField(max_length=50)


class Order(models.Model):
    number = models.CharField(max_length=50)
    buyer = models.ForeignKey(Buyer, on_delete=models.CASCADE)

    def label(self):
        return self.buyer.name


def number_alone(order):
    return order.number


def shown():
    return [order.label() for order in Order.objects.all()]
"""


def findings(folder: Path, addition: str) -> list[str]:
    (folder / "shop").mkdir()
    (folder / "shop" / "models.py").write_text(f"{MODELS}\n\n{addition}\n", encoding="utf-8")
    (folder / "pyproject.toml").touch()
    return [finding.message for finding in lint(folder, "--select=ARC201")]


def test_own_method_is_read(tmp_path: Path) -> None:
    (message,) = findings(tmp_path, "")
    assert "Order.label (shop/models.py:14)" in message


@pytest.mark.parametrize(
    "addition",
    [
        'Order.add_to_class("label", number_alone)',
        'Order.add_to_class("label", lambda order: order.number)',
        'Order.add_to_class("label", CachedLabel())',
        'def replace():\n    Order.add_to_class("label", number_alone)',
        'if SHORT:\n    Order.add_to_class("label", number_alone)',
    ],
)
def test_own_method_is_replaced_or_may_be(tmp_path: Path, addition: str) -> None:
    assert not findings(tmp_path, addition)


@pytest.mark.parametrize(
    "addition",
    [
        'Order.add_to_class("text", number_alone)',
        'Buyer.add_to_class("label", number_alone)',
        'Orders.add_to_class("label", number_alone)',
    ],
)
def test_own_method_stays(tmp_path: Path, addition: str) -> None:
    assert findings(tmp_path, addition)


@pytest.mark.parametrize("model", ["User", "get_user_model()"])
def test_method_of_the_user_model(tmp_path: Path, model: str) -> None:
    """``User`` may be a name for what ``get_user_model()`` gives."""
    text = f"""
from django.contrib.auth import get_user_model

User = get_user_model()


class Profile(models.Model):
    user = models.OneToOneField("auth.User", on_delete=models.CASCADE)
    role = models.CharField(max_length=50)


def user_role(user):
    return user.profile.role


{model}.add_to_class("role", user_role)


def roles():
    return [user.role() for user in User.objects.all()]
"""
    messages = findings(tmp_path, text)
    assert any("User.profile is fetched once per row by user_role" in each for each in messages)
