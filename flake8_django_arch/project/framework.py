"""The classes of Django and Django REST framework that projects build on, and their bases.

Known by heart, so that a project is understood where its packages are not installed (pre-commit
lints in an environment of its own) and without parsing them where they are. A test holds the table
against the installed versions.
"""

from __future__ import annotations

from typing import Final

#: The two packages, as the dotted paths of what is in them begin.
FRAMEWORKS: Final = ("django.", "rest_framework.")
#: These, and those of whose own classes the flow knows what their methods give.
KNOWN: Final = (*FRAMEWORKS, "django_filters.", "django_elasticsearch_dsl.")

MODEL: Final = "django.db.models.Model"
MANAGER: Final = "django.db.models.Manager"
QUERYSET: Final = "django.db.models.QuerySet"
FIELD: Final = "django.db.models.Field"
FOREIGN_KEY: Final = "django.db.models.ForeignKey"
ONE_TO_ONE: Final = "django.db.models.OneToOneField"
MANY_TO_MANY: Final = "django.db.models.ManyToManyField"
GENERIC_FOREIGN_KEY: Final = "django.contrib.contenttypes.fields.GenericForeignKey"
GENERIC_RELATION: Final = "django.contrib.contenttypes.fields.GenericRelation"
#: Enumerations whose members are written as pairs of a value and its label.
CHOICES: Final = tuple(
    f"django.db.models.{name}" for name in ("Choices", "TextChoices", "IntegerChoices")
)

REQUEST: Final = "django.http.HttpRequest"
API_REQUEST: Final = "rest_framework.request.Request"
VIEW: Final = "django.views.generic.View"
API_VIEW: Final = "rest_framework.views.APIView"
SERIALIZER: Final = "rest_framework.serializers.BaseSerializer"
MODEL_SERIALIZER: Final = "rest_framework.serializers.ModelSerializer"
FORM: Final = "django.forms.BaseForm"
MODEL_FORM: Final = "django.forms.ModelForm"
FORMSET: Final = "django.forms.BaseFormSet"
MODEL_ADMIN: Final = "django.contrib.admin.ModelAdmin"
COMMAND: Final = "django.core.management.base.BaseCommand"


def _within(package: str, bases: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Spell out ``{"ListView": "BaseListView View"}``; a base with a dot is of another package."""
    return {
        f"{package}.{name}": tuple(
            base if "." in base else f"{package}.{base}" for base in line.split()
        )
        for name, line in bases.items()
    }


#: The bases that matter, by a class's documented path.
BASES: Final[dict[str, tuple[str, ...]]] = {
    **_within(
        "django.db.models",
        {
            "Model": "",
            "BaseManager": "",
            "Manager": "BaseManager",
            "QuerySet": "",
            "Field": "",
            "ForeignObject": "Field",
            "ForeignKey": "ForeignObject",
            "OneToOneField": "ForeignKey",
            "ManyToManyField": "Field",
        },
    ),
    "django.contrib.contenttypes.fields.GenericForeignKey": (),
    "django.contrib.contenttypes.fields.GenericRelation": (),
    "django.core.management.base.BaseCommand": (),
    "django.http.HttpRequest": (),
    "rest_framework.request.Request": (),
    **_within(
        "django.views.generic",
        {
            "View": "",
            "TemplateView": "View",
            "RedirectView": "View",
            "SingleObjectMixin": "",
            "MultipleObjectMixin": "",
            "FormMixin": "",
            "ModelFormMixin": "FormMixin SingleObjectMixin",
            "DeletionMixin": "",
            "ListView": "MultipleObjectMixin View",
            "DetailView": "SingleObjectMixin View",
            "FormView": "FormMixin View",
            "CreateView": "ModelFormMixin View",
            "UpdateView": "ModelFormMixin View",
            "DeleteView": "DeletionMixin FormMixin SingleObjectMixin View",
            "BaseListView": "MultipleObjectMixin View",
            "BaseDetailView": "SingleObjectMixin View",
            "BaseFormView": "FormMixin View",
            "BaseCreateView": "ModelFormMixin View",
            "BaseUpdateView": "ModelFormMixin View",
            "BaseDeleteView": "DeletionMixin FormMixin SingleObjectMixin View",
            "ArchiveIndexView": "MultipleObjectMixin View",
            "YearArchiveView": "MultipleObjectMixin View",
            "MonthArchiveView": "MultipleObjectMixin View",
            "WeekArchiveView": "MultipleObjectMixin View",
            "DayArchiveView": "MultipleObjectMixin View",
            "TodayArchiveView": "MultipleObjectMixin View",
            "DateDetailView": "SingleObjectMixin View",
        },
    ),
    "django.views.View": (VIEW,),
    "rest_framework.views.APIView": (VIEW,),
    **_within(
        "rest_framework.mixins",
        {
            "CreateModelMixin": "",
            "ListModelMixin": "",
            "RetrieveModelMixin": "",
            "UpdateModelMixin": "",
            "DestroyModelMixin": "",
        },
    ),
    "rest_framework.generics.GenericAPIView": (API_VIEW,),
    **{
        f"rest_framework.generics.{name}APIView": (
            *(f"rest_framework.mixins.{mixin}ModelMixin" for mixin in mixins.split()),
            "rest_framework.generics.GenericAPIView",
        )
        for name, mixins in {
            "Create": "Create",
            "List": "List",
            "Retrieve": "Retrieve",
            "Destroy": "Destroy",
            "Update": "Update",
            "ListCreate": "List Create",
            "RetrieveUpdate": "Retrieve Update",
            "RetrieveDestroy": "Retrieve Destroy",
            "RetrieveUpdateDestroy": "Retrieve Update Destroy",
        }.items()
    },
    "rest_framework.viewsets.ViewSetMixin": (),
    "rest_framework.viewsets.ViewSet": ("rest_framework.viewsets.ViewSetMixin", API_VIEW),
    "rest_framework.viewsets.GenericViewSet": (
        "rest_framework.viewsets.ViewSetMixin",
        "rest_framework.generics.GenericAPIView",
    ),
    "rest_framework.viewsets.ReadOnlyModelViewSet": (
        "rest_framework.mixins.RetrieveModelMixin",
        "rest_framework.mixins.ListModelMixin",
        "rest_framework.viewsets.GenericViewSet",
    ),
    "rest_framework.viewsets.ModelViewSet": (
        "rest_framework.mixins.CreateModelMixin",
        "rest_framework.mixins.RetrieveModelMixin",
        "rest_framework.mixins.UpdateModelMixin",
        "rest_framework.mixins.DestroyModelMixin",
        "rest_framework.mixins.ListModelMixin",
        "rest_framework.viewsets.GenericViewSet",
    ),
    **_within(
        "rest_framework.serializers",
        {
            "Field": "",
            "BaseSerializer": "Field",
            "Serializer": "BaseSerializer",
            "ListSerializer": "BaseSerializer",
            "ModelSerializer": "Serializer",
            "HyperlinkedModelSerializer": "ModelSerializer",
        },
    ),
    **_within(
        "django.forms",
        {
            "BaseForm": "",
            "Form": "BaseForm",
            "BaseModelForm": "BaseForm",
            "ModelForm": "BaseModelForm",
            "BaseFormSet": "",
            "BaseModelFormSet": "BaseFormSet",
            "BaseInlineFormSet": "BaseModelFormSet",
        },
    ),
    "django.contrib.admin.ModelAdmin": (),
    "django.contrib.admin.TabularInline": (),
    "django.contrib.admin.StackedInline": (),
    "django.contrib.contenttypes.admin.GenericTabularInline": (),
    "django.contrib.contenttypes.admin.GenericStackedInline": (),
    "django.apps.AppConfig": (),
    # Of other packages those that load nothing with their rows, whatever they do else. Read in
    # django-model-utils 5.0.0, django-modeltranslation 0.20.6, django-mptt 0.20.0, django-parler
    # 2.4, django-polymorphic 4.11.7, django-treebeard 7.0.3 and django-tree-queries 0.28.0.
    **_within(
        "model_utils.managers",
        {
            "InheritanceQuerySetMixin": "",
            "InheritanceQuerySet": f"InheritanceQuerySetMixin {QUERYSET}",
            "InheritanceManagerMixin": "",
            "InheritanceManager": f"InheritanceManagerMixin {MANAGER}",
            "QueryManagerMixin": "",
            "QueryManager": f"QueryManagerMixin {MANAGER}",
        },
    ),
    **_within(
        "modeltranslation.manager",
        {
            "MultilingualQuerySet": QUERYSET,
            "MultilingualQuerysetManager": MANAGER,
            "MultilingualManager": "MultilingualQuerysetManager",
        },
    ),
    "mptt.querysets.TreeQuerySet": (QUERYSET,),
    "mptt.managers.TreeManager": (MANAGER,),
    "mptt.models.TreeManager": ("mptt.managers.TreeManager",),
    "parler.managers.TranslatableQuerySet": (QUERYSET,),
    "parler.managers.TranslatableManager": (MANAGER,),
    # It asks for the columns of subclasses, a query for each, with what the queryset joins.
    "polymorphic.query.PolymorphicQuerySet": (QUERYSET,),
    "polymorphic.managers.PolymorphicQuerySet": ("polymorphic.query.PolymorphicQuerySet",),
    "polymorphic.managers.PolymorphicManager": (MANAGER,),
    "tree_queries.query.TreeQuerySet": (QUERYSET,),
    "tree_queries.query.TreeManager": (MANAGER,),
    "treebeard.al_tree.AL_NodeManager": (MANAGER,),
    "treebeard.mp_tree.MP_NodeQuerySet": (QUERYSET,),
    "treebeard.mp_tree.MP_NodeManager": (MANAGER,),
    "treebeard.ns_tree.NS_NodeQuerySet": (QUERYSET,),
    "treebeard.ns_tree.NS_NodeManager": (MANAGER,),
    # Their admin classes that leave Django's change list as it is.
    **_within(
        "guardian.admin",
        {
            "GuardedModelAdminMixin": "",
            "GuardedModelAdmin": f"GuardedModelAdminMixin {MODEL_ADMIN}",
        },
    ),
    "markdownx.admin.MarkdownxModelAdmin": (MODEL_ADMIN,),
    "modeltranslation.admin.TranslationAdmin": (MODEL_ADMIN,),
    "mptt.admin.MPTTModelAdmin": (MODEL_ADMIN,),
    "mptt.admin.DraggableMPTTAdmin": ("mptt.admin.MPTTModelAdmin",),
    "nested_admin.nested.NestedModelAdmin": (MODEL_ADMIN,),
    "nested_admin.NestedModelAdmin": ("nested_admin.nested.NestedModelAdmin",),
    "reversion.admin.VersionAdmin": (MODEL_ADMIN,),
    "simple_history.admin.SimpleHistoryAdmin": (MODEL_ADMIN,),
}

#: The managers that abstract models of packages declare, the default one first, where all of these
#: load nothing. Read in django-model-utils 5.0.0 and django-safedelete 1.5.0.
MODEL_MANAGERS: Final = {
    "model_utils.models.SoftDeletableModel": ("objects", "available_objects", "all_objects"),
    "safedelete.models.SafeDeleteModel": ("objects", "all_objects", "deleted_objects"),
}
