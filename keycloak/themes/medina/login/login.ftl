<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<#assign wrong = messagesPerField.existsError('username','password')>
<@layout.registrationLayout displayMessage=!wrong displayInfo=false; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <#if realm.password>
    <form id="kc-form-login" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post">
      <#if wrong>
      <div class="medina-notice" data-tone="rose" role="alert" id="input-error">
        <span class="medina-notice-sign" aria-hidden="true"><span>!</span></span>
        <span class="medina-notice-text">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</span>
      </div>
      </#if>
      <#if !usernameHidden??>
      <div class="field">
        <label class="label" for="username"><#if realm.loginWithEmailAllowed>${msg("usernameOrEmail")}<#else>${msg("username")}</#if></label>
        <input id="username" class="medina-input" name="username" value="${(login.username!'')}" type="text" dir="ltr" autofocus autocapitalize="none" spellcheck="false"
               autocomplete="${(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')}"<#if wrong> aria-invalid="true" aria-describedby="input-error"</#if>>
      </div>
      </#if>
      <div class="field">
        <label class="label" for="password">${msg("password")}</label>
        <div class="with-button" dir="ltr">
          <input id="password" class="medina-input" name="password" type="password" autocomplete="current-password"<#if usernameHidden??> autofocus</#if><#if wrong> aria-invalid="true" aria-describedby="input-error"</#if>>
          <button class="medina-reveal" type="button" aria-label="${msg("showPassword")}" aria-controls="password" data-password-toggle
                  data-icon-show="medina-eye" data-icon-hide="medina-eye medina-eye--off"
                  data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}"><i class="medina-eye" aria-hidden="true"></i></button>
        </div>
      </div>
      <#if (realm.rememberMe && !usernameHidden??) || realm.resetPasswordAllowed>
      <div class="options">
        <#if realm.rememberMe && !usernameHidden??>
        <label><input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>> ${msg("rememberMe")}</label>
        </#if>
        <#if realm.resetPasswordAllowed>
        <a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a>
        </#if>
      </div>
      </#if>
      <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
      <button class="medina-button wide" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
    </form>
    </#if>
    <@passkeys.conditionalUIData />
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <#elseif section = "socialProviders">
    <#if realm.password && social?? && social.providers?has_content>
    <div id="kc-social-providers">
      <h2>${msg("identity-provider-login-label")}</h2>
      <ul>
        <#list social.providers as p>
        <li><a id="social-${p.alias}" class="medina-button medina-button--quiet wide" href="${p.loginUrl}">${p.displayName!}</a></li>
        </#list>
      </ul>
    </div>
    </#if>
  </#if>
</@layout.registrationLayout>
