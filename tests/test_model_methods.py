"""What models' methods cause: how far calls are followed, and what belongs to an aggregate."""

from __future__ import annotations

from pathlib import Path

from lint import lint

_HEAD = """\
from django.core.mail import send_mail
from django.db import models


class Log(models.Model):
    text = models.TextField()


"""


def _found(folder: Path, code: str, **others: str) -> list[str]:
    (folder / "pyproject.toml").touch()
    for name, content in others.items():
        (folder / f"{name}.py").write_text(content, encoding="utf-8")
    (folder / "models.py").write_text(_HEAD + code, encoding="utf-8")
    found = lint(folder, "--select=ARC111,ARC112")
    return [f"{finding.code} {finding.message}" for finding in found]


def test_the_message_names_the_chain(tmp_path: Path) -> None:
    code = """\
class Order(models.Model):
    def close(self):
        from notifications import notify
        notify(self)
"""
    notifications = """\
from django.core.mail import send_mail

def notify(order):
    send_mail("", "", None, [])
"""
    assert _found(tmp_path, code, notifications=notifications) == [
        "ARC111 Order.close sends mail (line 12: notifications.notify → "
        "django.core.mail.send_mail): move it into a service"
    ]


def test_three_things_are_named(tmp_path: Path) -> None:
    names = ("One", "Two", "Three", "Four", "Five")
    code = "".join(f"class {name}(models.Model):\n    pass\n\n\n" for name in names)
    code += "class Order(models.Model):\n    def close(self):\n"
    code += "".join(f"        {name}.objects.create()\n" for name in names)
    (message,) = _found(tmp_path, code)
    assert "writes Three (line 33: Three.create) and 2 more: " in message


def test_functions_that_call_each_other(tmp_path: Path) -> None:
    code = """\
def one(order):
    two(order)


def two(order):
    one(order)
    Log.objects.create(text="")


class Order(models.Model):
    def close(self):
        one(self)
"""
    (message,) = _found(tmp_path, code)
    assert "(line 20: models.one → models.two → Log.create)" in message


def test_only_the_inner_method_of_one_model_is_reported_but_its_save_too(tmp_path: Path) -> None:
    code = """\
class Order(models.Model):
    def notify(self):
        send_mail("", "", None, [])

    def close(self):
        self.notify()

    def reopen(self):
        self.save()

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        self.notify()
"""
    found = _found(tmp_path, code)
    assert [message.split(" sends")[0] for message in found] == [
        "ARC111 Order.notify",
        "ARC112 Order.save",
    ]


def test_multi_table_parents_and_children_are_one_aggregate(tmp_path: Path) -> None:
    code = """\
class Place(models.Model):
    name = models.TextField()

    def open(self):
        Restaurant.objects.filter(place_ptr=self).update(stars=1)


class Restaurant(Place):
    stars = models.IntegerField()

    def rename(self):
        Place.objects.filter(pk=self.pk).update(name="")
"""
    assert _found(tmp_path, code) == []


def test_a_mixin_is_judged_by_its_models(tmp_path: Path) -> None:
    code = """\
class LoggedMixin(models.Model):
    class Meta:
        abstract = True

    def log(self):
        Log.objects.create(text="")

    def note(self):
        Note.objects.create(order_id=self.pk)


class Order(LoggedMixin):
    pass


class Note(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE)
"""
    (message,) = _found(tmp_path, code)
    assert message.startswith("ARC111 LoggedMixin.log writes Log")


def test_a_mixin_without_models_is_not_judged_by_its_writes(tmp_path: Path) -> None:
    code = """\
class LoggedMixin(models.Model):
    class Meta:
        abstract = True

    def log(self):
        Log.objects.create(text="")
"""
    assert _found(tmp_path, code) == []


def test_a_manager_of_several_models(tmp_path: Path) -> None:
    code = """\
class Shared(models.Manager):
    def reset(self):
        Second.objects.all().delete()

    def log(self):
        Log.objects.create(text="")


class First(models.Model):
    objects = Shared()


class Second(models.Model):
    objects = Shared()
"""
    (message,) = _found(tmp_path, code)
    assert message.startswith("ARC111 Shared.log writes Log")


def test_an_overridden_save_of_another_model_is_a_write(tmp_path: Path) -> None:
    code = """\
class Account(models.Model):
    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)


class Booking(models.Model):
    account = models.ForeignKey(Account, on_delete=models.CASCADE)

    def void(self):
        self.account.save()
"""
    (message,) = _found(tmp_path, code)
    assert "Booking.void writes Account (line 18: Account.save)" in message


_TRANSLATION = """\
class Component(models.Model):
    locked = models.BooleanField(default=False)

    def push(self):
        self.lock()
        self.notify()

    def notify(self):
        send_mail("", "", None, [])

    def lock(self):
        self.locked = True
        self.save(update_fields=["locked"])


class Translation(models.Model):
    component = models.ForeignKey(Component, on_delete=models.CASCADE)
"""


def test_a_method_that_hands_on_to_another_models_method_is_silent(tmp_path: Path) -> None:
    code = f"""\
{_TRANSLATION}
    def push(self):
        return self.component.push()
"""
    (message,) = _found(tmp_path, code)
    assert message.startswith("ARC111 Component.notify sends mail")


def test_what_is_no_fault_of_the_other_models_method_is_the_callers(tmp_path: Path) -> None:
    code = f"""\
{_TRANSLATION}
    def lock(self):
        self.component.lock()
"""
    found = _found(tmp_path, code)
    assert any(
        "Translation.lock writes Component (line 28: Component.lock → Component.save)" in message
        for message in found
    )


def test_what_the_method_writes_itself_is_reported_beside_what_it_hands_on(tmp_path: Path) -> None:
    code = f"""\
{_TRANSLATION}
    def push(self):
        self.component.push()
        Log.objects.create(text="")
"""
    messages = [message for message in _found(tmp_path, code) if "Translation" in message]
    assert messages == [
        "ARC111 Translation.push writes Log (line 29: Log.create): move it into a service"
    ]


def test_a_save_that_hands_on_is_reported(tmp_path: Path) -> None:
    code = f"""\
{_TRANSLATION}
    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        self.component.push()
"""
    messages = [message for message in _found(tmp_path, code) if "Translation" in message]
    assert messages == [
        "ARC112 Translation.save writes Component and sends mail (line 29: Component.push → … → "
        "Component.save and django.core.mail.send_mail): move it into a service"
    ]


def test_models_that_hand_on_to_each_other(tmp_path: Path) -> None:
    code = """\
class Left(models.Model):
    right = models.ForeignKey("Right", on_delete=models.CASCADE)

    def ping(self):
        send_mail("", "", None, [])
        self.right.pong(self)


class Right(models.Model):
    name = models.TextField()

    def pong(self, left: Left):
        left.ping()
"""
    (message,) = _found(tmp_path, code)
    assert message.startswith("ARC111 Left.ping sends mail")


def test_an_overridden_create_of_another_manager_is_a_write(tmp_path: Path) -> None:
    code = """\
class AuditManager(models.Manager):
    def create(self, **kwargs):
        send_mail("", "", None, [])
        return super().create(**kwargs)


class Audit(models.Model):
    objects = AuditManager()


class Order(models.Model):
    def close(self):
        Audit.objects.create()
"""
    messages = [message for message in _found(tmp_path, code) if "Order" in message]
    assert messages == [
        "ARC111 Order.close writes Audit (line 21: Audit.create): move it into a service"
    ]


def test_a_row_for_what_is_given_is_a_write(tmp_path: Path) -> None:
    code = """\
class Order(models.Model):
    def close(self, text):
        Log.objects.get_or_create(text=text)

    def reopen(self):
        Log.objects.get_or_create(text="reopened")
"""
    (message,) = _found(tmp_path, code)
    assert message.startswith("ARC111 Order.close writes Log (line 11: Log.get_or_create)")
