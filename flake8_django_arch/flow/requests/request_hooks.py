"""The methods that Django and DRF call while they answer a request, and what they put on it.

Known by heart, so that a project is understood where DRF is not installed. A test holds the names
against the installed versions.
"""

from __future__ import annotations

from typing import Final

VIEW: Final = frozenset(
    # django.views.generic
    "dispatch form_invalid form_valid get_allow_empty get_context_data get_context_object_name"
    " get_form get_form_class get_form_kwargs get_initial get_object get_ordering get_paginate_by"
    " get_paginator get_prefix get_queryset get_redirect_url get_success_url get_template_names"
    " http_method_not_allowed options paginate_queryset render_to_response setup"
    # rest_framework.generics, rest_framework.mixins
    " check_object_permissions check_permissions check_throttles create destroy filter_queryset"
    " finalize_response get_authenticators get_paginated_response get_permissions get_serializer"
    " get_serializer_class get_serializer_context get_throttles handle_exception initial"
    " initialize_request list partial_update perform_authentication perform_create perform_destroy"
    " perform_update permission_denied retrieve throttled update".split()
)
ADMIN: Final = frozenset(
    "add_view change_view changeform_view changelist_view construct_change_message delete_model"
    " delete_queryset delete_view formfield_for_choice_field formfield_for_dbfield"
    " formfield_for_foreignkey formfield_for_manytomany get_actions get_changeform_initial_data"
    " get_deleted_objects get_exclude get_fields get_fieldsets get_form get_formset_kwargs"
    " get_inline_instances get_list_display get_list_filter get_object get_queryset"
    " get_readonly_fields get_search_results has_add_permission has_change_permission"
    " has_delete_permission has_module_permission has_view_permission history_view log_addition"
    " log_change message_user render_change_form response_action response_add response_change"
    " response_delete response_post_save_add response_post_save_change save_form save_formset"
    " save_model save_related".split()
)
FORM: Final = frozenset("add_error clean full_clean get_initial_for_field is_valid save".split())
SERIALIZER: Final = frozenset(
    "create is_valid run_validation save to_internal_value to_representation update"
    " validate".split()
)
#: Where requests hold what was sent.
SENT: Final = frozenset({"GET", "POST", "data", "query_params"})
#: What they, and Django's own middleware, put on requests.
REQUEST: Final = frozenset(
    # django.http.HttpRequest, django.core.handlers.wsgi.WSGIRequest
    "COOKIES FILES GET META POST accepted_type accepted_types accepted_types_by_precedence accepts"
    " body build_absolute_uri close content_params content_type encoding environ get_full_path"
    " get_full_path_info get_host get_port get_preferred_type get_signed_cookie headers is_secure"
    " method multipart_parser_class non_picklable_attrs parse_file_upload path path_info read"
    " readline readlines resolver_match scheme upload_handlers urlconf"
    # Django's middleware, admin and decorators
    " LANGUAGE_CODE auser csp_nonce csrf_processing_done current_app sensitive_post_parameters"
    " session site user"
    # rest_framework.request.Request, and what APIView puts there
    " accepted_media_type accepted_renderer auth authenticators data force_plaintext_errors"
    " negotiator parser_context parsers query_params stream successful_authenticator version"
    " versioning_scheme".split()
)
