<#import "footer.ftl" as loginFooter>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html class="${properties.kcHtmlClass!}" lang="${lang}"<#if realm.internationalizationEnabled> dir="${(locale.rtl)?then('rtl','ltr')}"</#if>>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <meta name="theme-color" content="#0c3835">
  <title>${msg("medinaWindowTitle")}</title>
  <link rel="icon" href="${url.resourcesPath}/theme/favicon.svg">
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="importmap">
    { "imports": { "rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js" } }
  </script>
  <#if scripts??>
    <#list scripts as script>
  <script src="${script}"></script>
    </#list>
  </#if>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body data-page-id="login-${pageId}">
<div class="gate">
  <header class="wall">
    <div class="medina-brand">
      <img src="${url.resourcesPath}/theme/mark.svg" alt="">
      <span class="medina-brand-name">Medina</span>
    </div>
    <div class="promise">
      <p class="promise-lead">${msg("medinaPromise")}</p>
      <p>${msg("medinaPromiseDetail")}</p>
    </div>
  </header>
  <main class="yard">
    <div class="form">
      <h1 id="kc-page-title"><#nested "header"></h1>
      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
        <#nested "show-username">
        <p id="kc-username" class="who">
          <span>${msg("medinaSignedInAs")} <strong id="kc-attempted-username" dir="ltr">${auth.attemptedUsername}</strong></span>
          <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("medinaSomebodyElse")}</a>
        </p>
      </#if>
      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
        <#assign tones = {"error": "rose", "warning": "amber", "success": "leaf", "info": "sky"}>
        <div class="medina-notice" data-tone="${tones[message.type]!'sky'}" role="${(message.type == 'error')?then('alert', 'status')}">
          <span class="medina-notice-sign" aria-hidden="true"><span>${{"success": "✓", "info": "i"}[message.type]!'!'}</span></span>
          <span class="medina-notice-text">${kcSanitize(message.summary)?no_esc}</span>
        </div>
      </#if>
      <div id="kc-content"><#nested "form"></div>
      <#if auth?has_content && auth.showTryAnotherWayLink()>
        <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
          <input type="hidden" name="tryAnotherWay" value="on">
          <button id="try-another-way" class="medina-button medina-button--quiet wide">${msg("doTryAnotherWay")}</button>
        </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo>
        <div id="kc-info"><#nested "info"></div>
      </#if>
      <p class="trust">${msg("medinaTrust")}</p>
    </div>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav id="kc-locale" aria-label="${msg("languages")}">
      <ul>
        <#list locale.supported as l>
        <li><a href="${l.url}" lang="${l.languageTag}"<#if l.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${l.label}</a></li>
        </#list>
      </ul>
    </nav>
    </#if>
    <@loginFooter.content/>
  </main>
</div>
</body>
</html>
</#macro>
