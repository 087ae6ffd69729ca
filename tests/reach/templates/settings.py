from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "shop", "extras"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SECRET_KEY = "oracle"
USE_TZ = True
ROOT_URLCONF = "urls"
PROCESSORS = [
    "processors.asked_for_each_row.menu",
    "processors.bare_view.menu",
    "processors.default_template_of_a_list_view.menu",
    "processors.generic_view.menu",
    "processors.hidden_by_a_list_view.menu",
    "processors.hidden_by_another_view.menu",
    "processors.hidden_by_the_name_of_a_model.menu",
    "processors.hidden_by_the_view.menu",
    "processors.hidden_by_what_is_not_seen.menu",
    "processors.included.menu",
    "processors.included_alone.menu",
    "processors.named_by_a_constant.menu",
    "processors.named_by_a_constant_for_a_text.menu",
    "processors.named_by_its_class.menu",
    "processors.named_by_its_class_and_hidden.menu",
    "processors.one_of_two_templates.menu",
    "processors.own_fields.menu",
    "processors.read_by_a_base.menu",
    "processors.read_by_a_base_loaded.menu",
    "processors.rows_of_a_selector.menu",
    "processors.text_with_a_request.menu",
    "processors.without_a_request.menu",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "html"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request", *PROCESSORS]
        },
    },
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "html_jinja"],
        "OPTIONS": {
            "environment": "extras.jinja_environment.environment",
            "extensions": ["extras.jinja_tags.Panels"],
        },
    },
]
