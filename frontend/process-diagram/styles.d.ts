/** Style sheets of packages, taken in for their effect. */
declare module 'bpmn-js/dist/assets/*.css';
